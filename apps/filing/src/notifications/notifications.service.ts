import { Controller } from '@nestjs/common';
import { FILING, MAX_UNREAD, type Notification } from '@yinhu/contracts/filing';
import { type Actor, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';

/**
 * What the caller was told, as a member of an organisation or by role; the policies of the tables say the
 * same.
 */
const OWN = 'n.county_code = $1 AND (n.organisation_id = yinhu_organisation() OR n.role = yinhu_role())';
const READ =
  'notification_read r ON r.county_code = n.county_code AND r.user_id = yinhu_user() AND r.notification_id = n.id';
const COLUMNS = 'n.id, n.kind, n.params, n.resource, n.record_id AS "recordId", n.at, r.at AS "readAt"';
const ORDER = { unread: 'r.at IS NOT NULL', at: 'n.at' } as const;

interface Row extends Omit<Notification, 'at' | 'readAt'> {
  readonly at: Date;
  readonly readAt: Date | null;
}

/**
 * What people were told, and what of it they have read. That somebody has read a notice is no change worth an
 * audit.
 */
@Controller()
export class NotificationsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.notifications.list)
  async list(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.notifications.list>,
    call: Call,
  ) {
    const latest = ['n.at', 'DESC'] as const;
    const page = await this.database.read(call, (tx) =>
      pageOf<Row>(tx, {
        select: COLUMNS,
        from: `notification n LEFT JOIN ${READ}`,
        conditions: [
          [OWN.replace('$1', '?'), countyOf(actorOf(call).division)],
          ['(r.at IS NULL) = ?', filter.unread],
          ['n.id = ANY(?::uuid[])', filter.id],
        ],
        // Unread first is what one asks for, so that is what descends.
        orderBy: [
          field === 'unread' ? [ORDER.unread, direction === 'DESC' ? 'ASC' : 'DESC'] : [ORDER.at, direction],
          latest,
          ['n.id', 'ASC'],
        ],
        range,
      }),
    );
    const items = page.items.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    }));
    return { ...page, items };
  }

  @Handles(FILING.notifications.unread)
  async unread(_: InputOf<typeof FILING.notifications.unread>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, (tx) => countUnread(tx, actor));
  }

  @Handles(FILING.notifications.read)
  async read({ id }: InputOf<typeof FILING.notifications.read>, call: Call) {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const own = await tx.one(`SELECT FROM notification n WHERE ${OWN} AND n.id = $2`, [
        countyOf(actor.division),
        id,
      ]);
      if (!own) throw new Problem('not_found', { what: id });
      await tx.query(
        `INSERT INTO notification_read (county_code, user_id, notification_id, at) VALUES ($1, yinhu_user(), $2, $3) ON CONFLICT DO NOTHING`,
        [countyOf(actor.division), id, call.at],
      );
      return countUnread(tx, actor);
    });
  }

  @Handles(FILING.notifications.readAll)
  async readAll(_: InputOf<typeof FILING.notifications.readAll>, call: Call) {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      await tx.query(
        `INSERT INTO notification_read (county_code, user_id, notification_id, at)
         SELECT n.county_code, yinhu_user(), n.id, $2 FROM notification n LEFT JOIN ${READ} WHERE ${OWN} AND r.at IS NULL
         ON CONFLICT DO NOTHING`,
        [countyOf(actor.division), call.at],
      );
      return countUnread(tx, actor);
    });
  }
}

async function countUnread(tx: ReadTransaction, { division }: Actor) {
  const counted = await tx.one<{ unread: number }>(
    `SELECT count(*)::int AS unread FROM (
       SELECT FROM notification n LEFT JOIN ${READ} WHERE ${OWN} AND r.at IS NULL LIMIT ${MAX_UNREAD}) AS found`,
    [countyOf(division)],
  );
  return { unread: counted?.unread ?? 0 };
}
