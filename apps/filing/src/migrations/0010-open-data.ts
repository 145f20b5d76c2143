import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

/** What is published as OCDS, and what was taken over from OCDS data of elsewhere. */
export class OpenData1700000000010 implements MigrationInterface {
  name = 'OpenData1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ocds_release (
        -- With seq the place in the feed. A reader goes no further than the oldest transaction that is still open, so that
        -- whatever commits later comes later; see docs/ocds.md.
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        entity_id uuid NOT NULL,
        ocid text COLLATE "C" NOT NULL,
        number int NOT NULL CHECK (number > 0),
        id text COLLATE "C" NOT NULL GENERATED ALWAYS AS (ocid || '-' || number::text) STORED,
        date timestamptz NOT NULL,
        tag text[] NOT NULL,
        -- json keeps the order of the fields, which readers are used to.
        body json NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (county_code, ocid, number),
        UNIQUE (county_code, ocid, date)
      );
      CREATE INDEX ocds_release_feed ON ocds_release (county_code, xid, seq);
      CREATE INDEX ocds_release_feed_anywhere ON ocds_release (xid, seq);
      CREATE INDEX ocds_release_date ON ocds_release (county_code, date);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ocds_release
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ${forced('ocds_release')}
      CREATE POLICY public ON ocds_release FOR SELECT USING (true);
      CREATE POLICY published ON ocds_release FOR INSERT WITH CHECK (${within(WRITERS, 'entity_id', 'division_code')});

      -- The latest bulk file of a county's releases of a year, and how far in the feed it goes.
      CREATE TABLE ocds_bulk_file (
        county_code text COLLATE "C" NOT NULL,
        year int NOT NULL,
        xid xid8 NOT NULL,
        seq bigint NOT NULL,
        file jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (county_code, year)
      );
      ${forced('ocds_bulk_file')}
      CREATE POLICY public ON ocds_bulk_file FOR SELECT USING (true);
      CREATE POLICY made ON ocds_bulk_file FOR ALL USING (yinhu_role() = 'system' AND yinhu_in_scope(county_code));

      -- A process of elsewhere that was taken over as a filing. Each is taken once.
      CREATE TABLE ocds_source (
        county_code text COLLATE "C" NOT NULL,
        ocid text COLLATE "C" NOT NULL,
        release_ids text[] NOT NULL CHECK (cardinality(release_ids) > 0),
        filing_id uuid NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by_name text NOT NULL,
        PRIMARY KEY (county_code, ocid),
        UNIQUE (county_code, filing_id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );
      CREATE INDEX ocds_source_recent ON ocds_source (county_code, taken_at DESC, ocid);
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ocds_source
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    await runner.query(partOf('ocds_source', 'filing', 'filing_id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ocds_source, ocds_bulk_file, ocds_release');
  }
}
