import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const READERS = [...WRITERS, 'province_supervisor'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const owned = (table: string, entity: string, division = 'division_code') => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${within(READERS, entity, division)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${within(WRITERS, entity, division)});
  CREATE POLICY changed ON ${table} FOR UPDATE USING (${within(WRITERS, entity, division)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

const COUNTY_ADMIN = `yinhu_role() = 'county_admin' AND yinhu_in_scope(county_code)`;

/** The clock of reviewing, the calendar it keeps, and the certificates of what was filed. */
export class Reviews1700000000007 implements MigrationInterface {
  name = 'Reviews1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A county's own closures and working days. What is removed stays, with who removed it.
      CREATE TABLE working_period (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        from_date date NOT NULL,
        to_date date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'working')),
        name text NOT NULL,
        entered_at timestamptz NOT NULL,
        entered_by text NOT NULL,
        removed_at timestamptz,
        removed_by text,
        PRIMARY KEY (county_code, id),
        CHECK (to_date - from_date BETWEEN 0 AND 59),
        CONSTRAINT working_period_once EXCLUDE USING gist (county_code WITH =, daterange(from_date, to_date, '[]') WITH &&)
          WHERE (removed_at IS NULL)
      );

      -- How many working days a reviewer has; the row of the smallest division counts, and of those the latest in effect.
      CREATE TABLE review_term (
        division_code text COLLATE "C" NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('poverty_alleviation', 'ordinary')),
        effective_from date NOT NULL,
        working_days int NOT NULL CHECK (working_days BETWEEN 1 AND 60),
        PRIMARY KEY (division_code, purpose, effective_from)
      );
      INSERT INTO review_term VALUES ('36', 'poverty_alleviation', '2000-01-01', 1), ('36', 'ordinary', '2000-01-01', 3);

      -- Each time a plan was in review: begun by the step with this version, ended by a decision.
      CREATE TABLE filing_review (
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        filing_id uuid NOT NULL,
        version int NOT NULL,
        -- Copied from the filing, so that the policy need not look it up for every row.
        division_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL,
        escalated_at timestamptz,
        ended_at timestamptz,
        outcome text CHECK (outcome IN ('filed', 'returned', 'rejected', 'cancelled')),
        -- From the beginning to the end, while the office was open.
        working_minutes int,
        PRIMARY KEY (county_code, filing_id, version),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing,
        CHECK ((ended_at IS NULL) = (outcome IS NULL)),
        CHECK ((ended_at IS NULL) = (working_minutes IS NULL))
      );
      CREATE UNIQUE INDEX filing_review_open ON filing_review (county_code, filing_id) WHERE ended_at IS NULL;
      CREATE INDEX filing_review_due ON filing_review (county_code, due_at, filing_id) WHERE ended_at IS NULL;
      CREATE INDEX filing_review_ended ON filing_review (county_code, ended_at) WHERE ended_at IS NOT NULL;
      CREATE INDEX filing_review_unescalated ON filing_review (due_at) WHERE ended_at IS NULL AND escalated_at IS NULL;
      CREATE INDEX filing_filed ON filing (county_code, filed_at) WHERE filed_at IS NOT NULL;

      ALTER TABLE filing_amendment ADD escalated_at timestamptz, ADD recorded_at timestamptz NOT NULL DEFAULT clock_timestamp();
      CREATE INDEX filing_amendment_due ON filing_amendment (county_code, due_at, id) WHERE status = 'proposed';
      CREATE INDEX filing_amendment_unescalated ON filing_amendment (due_at) WHERE status = 'proposed' AND escalated_at IS NULL;

      -- Every version of a filed plan as its certificate has it: public, and only what is public.
      CREATE TABLE filing_certificate (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        plan_version int NOT NULL,
        number text COLLATE "C" NOT NULL,
        content jsonb NOT NULL,
        digest text COLLATE "C" NOT NULL,
        cancelled_at timestamptz,
        PRIMARY KEY (county_code, filing_id, plan_version),
        UNIQUE (county_code, number, plan_version)
      );
    `);
    await runner.query(`
      ${forced('working_period')}
      CREATE POLICY known ON working_period FOR SELECT USING (true);
      CREATE POLICY entered ON working_period FOR INSERT WITH CHECK (${COUNTY_ADMIN});
      CREATE POLICY removed ON working_period FOR UPDATE USING (${COUNTY_ADMIN});

      ${forced('review_term')}
      CREATE POLICY known ON review_term FOR SELECT USING (true);

      ${owned('filing_review', 'entity_id')}

      ${forced('filing_certificate')}
      CREATE POLICY public ON filing_certificate FOR SELECT USING (true);
      CREATE POLICY issued ON filing_certificate FOR INSERT WITH CHECK (
        yinhu_role() <> 'province_supervisor' AND EXISTS (SELECT FROM filing f WHERE f.county_code = filing_certificate.county_code
          AND f.id = filing_certificate.filing_id AND f.status IN ('filed', 'executing', 'completed')));
      CREATE POLICY cancelled ON filing_certificate FOR UPDATE
        USING (yinhu_role() <> 'province_supervisor' AND ${visible('filing_certificate', 'filing', 'filing_id')});
    `);
    // Plans that were in review before there was a clock get one from now on, counted in plain days.
    await runner.query(`
      ALTER TABLE filing NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE filing_review NO FORCE ROW LEVEL SECURITY;
      UPDATE filing SET due_at = (date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai')
          + CASE purpose WHEN 'ordinary' THEN interval '6 days' ELSE interval '4 days' END - interval '1 ms') AT TIME ZONE 'Asia/Shanghai'
        WHERE status = 'in_review';
      INSERT INTO filing_review (filing_id, version, division_code, entity_id, started_at, due_at)
        SELECT id, version, division_code, entity_id, changed_at, due_at FROM filing WHERE status = 'in_review';
      ALTER TABLE filing FORCE ROW LEVEL SECURITY;
      ALTER TABLE filing_review FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE filing_certificate, filing_review, review_term, working_period;
      DROP INDEX filing_filed;
      ALTER TABLE filing_amendment DROP escalated_at, DROP recorded_at;
    `);
  }
}
