import type { Client } from 'pg';
import { copyRows } from '../seeding/copy-rows.ts';

/** Twelve digits, so that it ends an id. */
export const FIRST = 100_000_000_000;

/** Ids of which the last twelve digits count the drafts of a family. */
export const draftId = (family: string, place: string): string => `00000000-0000-7000-${family}-${place}`;

export interface Copies {
  readonly template: string;
  readonly family: string;
  readonly entities: readonly string[];
  readonly count: number;
}

/** So many drafts like the template, each of the next entity in turn and no other's double. */
export async function copyDrafts(
  client: Client,
  { template, family, entities, count }: Copies,
): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE copies AS SELECT n, ($1 || (${FIRST} + n))::uuid AS id, ($2::uuid[])[1 + n % cardinality($2::uuid[])] AS entity
     FROM generate_series(0, $3::int - 1) AS n`,
    [draftId(family, ''), entities, count],
  );
  await copyRows(client, 'filing', ['id', template], {
    id: 'c.id',
    entity_id: 'c.entity',
    fingerprint: `'bench-' || (${FIRST} + c.n)`,
  });
  await copyRows(client, 'filing_beneficiary', ['filing_id', template], {
    filing_id: 'c.id',
    entity_id: 'c.entity',
  });
  await copyRows(client, 'filing_transition', ['filing_id', template], { filing_id: 'c.id' });
  await client.query('DROP TABLE copies');
}

/** Entities like the template with its quotas, which nobody acts for. */
export async function copyEntities(client: Client, template: string, ids: readonly string[]): Promise<void> {
  await client.query('CREATE TEMP TABLE copies AS SELECT id FROM unnest($1::uuid[]) AS id', [ids]);
  await copyRows(client, 'purchasing_entity', ['id', template], { id: 'c.id' });
  await copyRows(client, 'quota', ['entity_id', template], { id: 'gen_random_uuid()', entity_id: 'c.id' });
  await client.query('DROP TABLE copies');
}
