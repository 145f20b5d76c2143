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

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

/** Tables whose rows follow their entity, with the column that names its division. */
const OWNED: readonly (readonly [table: string, entity: string, division: string])[] = [
  ['purchasing_entity', 'id', 'division_code'],
  ['quota', 'entity_id', 'division_code'],
  ['filing', 'entity_id', 'division_code'],
  ['filing_beneficiary', 'entity_id', 'entity_division'],
];

/** The whole life of a purchasing entity, and money that moves from one quota to another. */
export class EntityLife1700000000005 implements MigrationInterface {
  name = 'EntityLife1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchasing_entity
        ADD department text,
        ADD merged_into_id uuid,
        DROP CONSTRAINT purchasing_entity_status_check,
        ADD CONSTRAINT purchasing_entity_status_check CHECK (status IN ('active', 'suspended', 'merged')),
        ADD CONSTRAINT purchasing_entity_merged CHECK ((status = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id),
        ADD FOREIGN KEY (county_code, merged_into_id) REFERENCES purchasing_entity;
      CREATE INDEX purchasing_entity_absorbed ON purchasing_entity (county_code, merged_into_id) WHERE merged_into_id IS NOT NULL;

      CREATE TABLE entity_history (
        county_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL,
        version int NOT NULL,
        action text NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by_user text NOT NULL,
        by_name text NOT NULL,
        reason text,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        PRIMARY KEY (county_code, entity_id, version),
        FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity
      );
      CREATE TABLE entity_former_name (
        county_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL,
        name text NOT NULL,
        used_from timestamptz NOT NULL,
        used_until timestamptz NOT NULL,
        -- The version that ended the name: an entity may come back to a name and leave it again.
        version int NOT NULL,
        PRIMARY KEY (county_code, entity_id, version),
        FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity
      );
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entity_history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON entity_former_name
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- Forced security would hide the rows from the owner, who tells the history of what was there before.
      ALTER TABLE purchasing_entity NO FORCE ROW LEVEL SECURITY;
      INSERT INTO entity_history (county_code, entity_id, version, action, at, by_user, by_name, before, after)
        SELECT county_code, id, 1, 'register', registered_at, 'system', 'system', '{}', jsonb_build_object('name', name)
        FROM purchasing_entity;
      ALTER TABLE purchasing_entity FORCE ROW LEVEL SECURITY;

      ALTER TABLE quota_movement
        ADD other_quota_id uuid,
        DROP CONSTRAINT quota_movement_check,
        ADD CONSTRAINT quota_movement_sign CHECK (CASE kind
          WHEN 'allocation' THEN amount_fen > 0
          WHEN 'adjustment' THEN amount_fen <> 0
          WHEN 'reservation' THEN amount_fen < 0
          WHEN 'release' THEN amount_fen > 0
          WHEN 'commitment' THEN amount_fen < 0
          WHEN 'cancellation' THEN amount_fen > 0
          WHEN 'carry_over_out' THEN amount_fen < 0
          WHEN 'carry_over_in' THEN amount_fen > 0
          WHEN 'transfer_out' THEN amount_fen < 0
          WHEN 'transfer_in' THEN amount_fen > 0
          ELSE false END),
        ADD CONSTRAINT quota_movement_between CHECK ((other_quota_id IS NOT NULL) =
          (kind IN ('carry_over_out', 'carry_over_in', 'transfer_out', 'transfer_in'))),
        ADD FOREIGN KEY (county_code, other_quota_id) REFERENCES quota;
      -- A quota is carried over once, however often and at once it is asked for.
      CREATE UNIQUE INDEX quota_carried_over ON quota_movement (county_code, quota_id) WHERE kind = 'carry_over_out';
    `);
    for (const table of ['entity_history', 'entity_former_name'])
      await runner.query(partOf(table, 'purchasing_entity', 'entity_id'));
    // A clerk sees what is the own entity's, also what was entered before it was transferred from another township.
    for (const [table, entity, division] of OWNED) {
      await runner.query(`
        ALTER POLICY seen ON ${table} USING (${within(READERS, entity, division)});
        ALTER POLICY entered ON ${table} WITH CHECK (${within(WRITERS, entity, division)});
        ALTER POLICY changed ON ${table} USING (${within(WRITERS, entity, division)});`);
    }
    await runner.query(
      `ALTER POLICY replaced ON filing_beneficiary USING (${within(WRITERS, 'entity_id', 'entity_division')})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE entity_former_name, entity_history;
      DROP INDEX quota_carried_over;
      ALTER TABLE quota_movement DROP other_quota_id, DROP CONSTRAINT quota_movement_sign,
        ADD CONSTRAINT quota_movement_check CHECK (CASE kind
          WHEN 'allocation' THEN amount_fen > 0
          WHEN 'adjustment' THEN amount_fen <> 0
          WHEN 'reservation' THEN amount_fen < 0
          WHEN 'release' THEN amount_fen > 0
          WHEN 'commitment' THEN amount_fen < 0
          WHEN 'cancellation' THEN amount_fen > 0
          ELSE false END);
      ALTER TABLE purchasing_entity DROP merged_into_id, DROP department,
        DROP CONSTRAINT purchasing_entity_status_check,
        ADD CONSTRAINT purchasing_entity_status_check CHECK (status IN ('active', 'suspended'));
    `);
  }
}
