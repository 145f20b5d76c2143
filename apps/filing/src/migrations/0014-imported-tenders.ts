import type { MigrationInterface, QueryRunner } from 'typeorm';

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

/** Tenders that were taken over from OCDS data of elsewhere; migration 10 has the plans. */
export class ImportedTenders1700000000014 implements MigrationInterface {
  name = 'ImportedTenders1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A process of elsewhere that was taken over as a tender. Each is taken once.
      CREATE TABLE ocds_tender_source (
        county_code text COLLATE "C" NOT NULL,
        ocid text COLLATE "C" NOT NULL,
        release_ids text[] NOT NULL CHECK (cardinality(release_ids) > 0),
        tender_id uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by_name text NOT NULL,
        PRIMARY KEY (county_code, ocid),
        UNIQUE (county_code, tender_id),
        FOREIGN KEY (county_code, tender_id) REFERENCES tender
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ocds_tender_source
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    await runner.query(partOf('ocds_tender_source', 'tender', 'tender_id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ocds_tender_source');
  }
}
