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

/** A plan with all its fields and versions, what clerk and reviewer say about it, and what people are told. */
export class WholePlans1700000000004 implements MigrationInterface {
  name = 'WholePlans1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE filing
        ADD small_enterprise_percent int NOT NULL DEFAULT 0 CHECK (small_enterprise_percent BETWEEN 0 AND 100),
        ADD single_source jsonb,
        ADD purpose_evidence jsonb,
        ADD plan_version int NOT NULL DEFAULT 1 CHECK (plan_version > 0),
        ADD due_at timestamptz;

      -- What the rules saw, whole, so that a decision can be replayed with other rules and parameters.
      ALTER TABLE filing_decision ADD evidence jsonb;

      -- Every content that was ever in force, from filing on. Never changed.
      CREATE TABLE filing_version (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        plan_version int NOT NULL CHECK (plan_version > 0),
        content jsonb NOT NULL,
        in_force_from timestamptz NOT NULL,
        by_name text NOT NULL,
        reason text,
        PRIMARY KEY (county_code, filing_id, plan_version),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );

      CREATE TABLE filing_amendment (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        filing_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'accepted', 'refused', 'withdrawn')),
        content jsonb NOT NULL,
        reason text NOT NULL,
        rules jsonb NOT NULL,
        proposed_at timestamptz NOT NULL,
        proposed_by text NOT NULL,
        proposed_by_name text NOT NULL,
        due_at timestamptz,
        decided_at timestamptz,
        decided_by_name text,
        decision_reason text,
        plan_version int,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing,
        CHECK ((status = 'proposed') = (decided_at IS NULL)),
        CHECK ((status = 'accepted') = (plan_version IS NOT NULL))
      );
      CREATE INDEX filing_amendment_filing ON filing_amendment (county_code, filing_id, proposed_at);
      -- One amendment of a filing is under way at a time.
      CREATE UNIQUE INDEX filing_amendment_open ON filing_amendment (county_code, filing_id) WHERE status = 'proposed';

      CREATE TABLE filing_comment (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        filing_id uuid NOT NULL,
        body text NOT NULL,
        at timestamptz NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        by_role text NOT NULL,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );
      CREATE INDEX filing_comment_filing ON filing_comment (county_code, filing_id, at);

      CREATE TABLE filing_attachment (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        filing_id uuid NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL CHECK (size > 0),
        sha256 text NOT NULL,
        storage_key text COLLATE "C" NOT NULL,
        at timestamptz NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        removed_at timestamptz,
        removed_by_name text,
        PRIMARY KEY (county_code, id),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );
      CREATE INDEX filing_attachment_filing ON filing_attachment (county_code, filing_id, at);

      -- What a clerk has typed and not yet sent, as it is: incomplete, unjudged, replaced with every keystroke's pause.
      CREATE TABLE filing_working_copy (
        county_code text COLLATE "C" NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        entity_id uuid NOT NULL,
        by_user text NOT NULL,
        filing_id uuid,
        content jsonb NOT NULL CHECK (pg_column_size(content) <= 262144),
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (county_code, id)
      );
      CREATE INDEX filing_working_copy_user ON filing_working_copy (county_code, by_user, saved_at DESC);

      CREATE TABLE notification (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        -- To everybody of an organisation (a purchasing entity), or to everybody of a role in the county.
        organisation_id uuid,
        role text,
        kind text NOT NULL,
        params jsonb NOT NULL,
        -- Where the console opens it: a resource and an id.
        resource text NOT NULL,
        record_id text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (county_code, id),
        CHECK ((organisation_id IS NULL) <> (role IS NULL))
      );
      CREATE INDEX notification_organisation ON notification (county_code, organisation_id, at DESC) WHERE organisation_id IS NOT NULL;
      CREATE INDEX notification_role ON notification (county_code, role, at DESC) WHERE role IS NOT NULL;
      CREATE TABLE notification_read (
        county_code text COLLATE "C" NOT NULL,
        user_id text NOT NULL,
        notification_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (county_code, user_id, notification_id),
        FOREIGN KEY (county_code, notification_id) REFERENCES notification
      );

      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_comment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    for (const table of ['filing_version', 'filing_amendment', 'filing_comment', 'filing_attachment']) {
      await runner.query(partOf(table, 'filing', 'filing_id'));
    }
    for (const table of ['filing_amendment', 'filing_attachment']) {
      await runner.query(
        `CREATE POLICY changed ON ${table} FOR UPDATE USING (yinhu_role() <> 'province_supervisor' AND ${visible(table, 'filing', 'filing_id')})`,
      );
    }
    await runner.query(`
      ${forced('filing_working_copy')}
      CREATE POLICY own ON filing_working_copy FOR ALL USING (yinhu_in_scope(division_code) AND by_user = yinhu_user());

      ${forced('notification')}
      CREATE POLICY told ON notification FOR SELECT USING (
        yinhu_in_scope(county_code) AND role = yinhu_role() OR organisation_id = yinhu_organisation() OR yinhu_role() = 'system');
      -- Whoever acts in a county may tell somebody there of it.
      CREATE POLICY entered ON notification FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor');
      ${forced('notification_read')}
      CREATE POLICY own ON notification_read FOR ALL USING (user_id = yinhu_user());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notification_read, notification, filing_working_copy, filing_attachment, filing_comment, filing_amendment, filing_version;
      ALTER TABLE filing_decision DROP evidence;
      ALTER TABLE filing DROP small_enterprise_percent, DROP single_source, DROP purpose_evidence, DROP plan_version, DROP due_at;
    `);
  }
}
