import type { MigrationInterface, QueryRunner } from 'typeorm';
import { indexTerms } from './0003-search-terms.ts';
import { farmerPublicName, withoutFullName } from './0003-shown-names.ts';

interface Shop {
  readonly id: string;
  readonly name: string;
  readonly division: string;
}

/** Farmers are named in public with their consent on record, and until then by township and surname. */
export class NameConsent1700000000003 implements MigrationInterface {
  name = 'NameConsent1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    const mine = 's.represented_by = yinhu_organisation()';
    await runner.query(`
      -- As anyone reads it; the own name of a co-operative or supplier, and of a farmer who consented.
      ALTER TABLE seller ADD public_name text;
      CREATE TABLE seller_name_consent (
        seller_id uuid NOT NULL REFERENCES seller,
        number int NOT NULL,
        given_on date,
        withdrawn_on date,
        -- The signed paper; of a withdrawal, its reason.
        evidence text NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (seller_id, number),
        CHECK ((given_on IS NULL) <> (withdrawn_on IS NULL))
      );
      ALTER TABLE seller_name_consent ENABLE ROW LEVEL SECURITY;
      ALTER TABLE seller_name_consent FORCE ROW LEVEL SECURITY;
      CREATE POLICY seen ON seller_name_consent FOR SELECT USING (
        EXISTS (SELECT FROM seller s WHERE s.id = seller_id AND (${mine} OR yinhu_in_scope(s.division_code))));
      CREATE POLICY recorded ON seller_name_consent FOR INSERT WITH CHECK (
        yinhu_role() = 'seller_clerk' AND EXISTS (SELECT FROM seller s WHERE s.id = seller_id AND ${mine}));
      ALTER TABLE seller NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE listing NO FORCE ROW LEVEL SECURITY;
    `);
    await runner.query(`UPDATE seller SET public_name = name WHERE kind <> 'farmer_household'`);
    const farmers: Shop[] = await runner.query(
      `SELECT id, name, division_code AS division FROM seller WHERE kind = 'farmer_household' AND public_name IS NULL`,
    );
    for (const farmer of farmers) await hideName(runner, farmer);
    await runner.query(
      'ALTER TABLE seller FORCE ROW LEVEL SECURITY; ALTER TABLE listing FORCE ROW LEVEL SECURITY',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE seller_name_consent; ALTER TABLE seller DROP public_name');
  }
}

/** The name, and what it made the farmer's listings be found by. */
async function hideName(runner: QueryRunner, { id, name, division }: Shop): Promise<void> {
  const shown = farmerPublicName(name, division);
  await runner.query('UPDATE seller SET public_name = $2 WHERE id = $1', [id, shown]);
  const named = new Set(indexTerms([name]));
  const rows: { id: string; title: string; terms: string[] }[] = await runner.query(
    'SELECT id, title, tsvector_to_array(search) AS terms FROM listing WHERE seller_id = $1',
    [id],
  );
  for (const row of rows) {
    const kept = row.terms.filter((term) => !named.has(term));
    const terms = [...new Set([...kept, ...indexTerms([withoutFullName(row.title, name), shown])])];
    await runner.query('UPDATE listing SET search = array_to_tsvector($2::text[]) WHERE id = $1', [
      row.id,
      terms,
    ]);
  }
}
