import type { Databases } from '../stage/databases.ts';

interface Head {
  readonly partition: number;
  readonly head: string;
  readonly published: string;
  readonly waiting: string;
}

interface Mark {
  readonly consumer: string;
  readonly producer: string;
  readonly partition: number;
  readonly position: string;
}

const HEADS = `SELECT partition, head, published, (SELECT count(*) FROM outbox WHERE position IS NULL) AS waiting FROM outbox_partition`;
/** A consumer of a producer has a mark for each partition that ever held an event. */
const MARKS = 'SELECT consumer, producer, partition, position FROM inbox_watermark';

/** Every event that was committed is published, and settled at everybody who listens to its producer. */
export async function eventComplaints(databases: Databases): Promise<string[]> {
  const heads = new Map<string, Head[]>();
  const complaints: string[] = [];
  for (const service of databases.names) {
    const rows = await databases.rows<Head>(service, HEADS);
    heads.set(service, rows);
    const late = rows.filter(({ head, published, waiting }) => head !== published || waiting !== '0');
    if (late.length > 0) complaints.push(`${service} has events that are not published`);
  }
  for (const service of databases.names) {
    const behind = (await databases.rows<Mark>(service, MARKS)).filter(({ producer, partition, position }) =>
      heads.get(producer)?.some((head) => head.partition === partition && head.head !== position),
    );
    for (const producer of new Set(behind.map((mark) => mark.producer)))
      complaints.push(`${service} lacks events of ${producer}`);
  }
  return complaints;
}

/** Since the first of the rounds; a round counts what came in it. */
export async function countDeadLetters(databases: Databases): Promise<number> {
  const each = databases.names.map((service) =>
    databases.number(service, 'SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL'),
  );
  return (await Promise.all(each)).reduce((sum, count) => sum + count, 0);
}
