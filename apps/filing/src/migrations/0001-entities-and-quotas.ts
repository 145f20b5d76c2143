import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchasing entities, and what each may spend. The county code leads every key, so that the tables can be spread by county. */
export class EntitiesAndQuotas1700000000001 implements MigrationInterface {
  name = 'EntitiesAndQuotas1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE purchasing_entity (
        id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        credit_code text NOT NULL,
        name text NOT NULL,
        sector text NOT NULL,
        contact_name text,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
        registered_at timestamptz NOT NULL,
        filings int NOT NULL DEFAULT 0 CHECK (filings >= 0),
        filed_fen bigint NOT NULL DEFAULT 0 CHECK (filed_fen >= 0),
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (county_code, id),
        CHECK (length(division_code) IN (6, 9))
      );
      CREATE INDEX purchasing_entity_name ON purchasing_entity (county_code, name);

      -- Credit codes are unique in the nation, not in a county: a table of their own, led by the code.
      CREATE TABLE credit_code (
        code text PRIMARY KEY,
        county_code text COLLATE "C" NOT NULL,
        entity_id uuid NOT NULL
      );

      CREATE TABLE quota (
        id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        entity_id uuid NOT NULL,
        fiscal_year int NOT NULL,
        source text NOT NULL,
        allocated_fen bigint NOT NULL DEFAULT 0 CHECK (allocated_fen <= 10000000000000),
        reserved_fen bigint NOT NULL DEFAULT 0 CHECK (reserved_fen >= 0),
        committed_fen bigint NOT NULL DEFAULT 0 CHECK (committed_fen >= 0),
        available_fen bigint NOT NULL GENERATED ALWAYS AS (allocated_fen - reserved_fen - committed_fen) STORED,
        PRIMARY KEY (county_code, id),
        UNIQUE (county_code, entity_id, fiscal_year, source),
        FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity,
        CONSTRAINT quota_not_overdrawn CHECK (reserved_fen + committed_fen <= allocated_fen)
      );

      CREATE TABLE quota_movement (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        county_code text COLLATE "C" NOT NULL,
        quota_id uuid NOT NULL,
        kind text NOT NULL,
        amount_fen bigint NOT NULL,
        filing_id uuid,
        reason text,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        by_user text NOT NULL,
        by_name text NOT NULL,
        PRIMARY KEY (county_code, quota_id, seq),
        FOREIGN KEY (county_code, quota_id) REFERENCES quota,
        CHECK (CASE kind
          WHEN 'allocation' THEN amount_fen > 0
          WHEN 'adjustment' THEN amount_fen <> 0
          WHEN 'reservation' THEN amount_fen < 0
          WHEN 'release' THEN amount_fen > 0
          WHEN 'commitment' THEN amount_fen < 0
          WHEN 'cancellation' THEN amount_fen > 0
          ELSE false END)
      );

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON quota_movement
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE quota_movement, quota, credit_code, purchasing_entity; DROP FUNCTION refuse_change',
    );
  }
}
