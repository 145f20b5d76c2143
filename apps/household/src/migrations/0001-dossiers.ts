import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers, members, measures and the income ledger. */
export class Dossiers1700000000001 implements MigrationInterface {
  name = 'Dossiers1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household_counter (county_code text COLLATE "C" PRIMARY KEY, last int NOT NULL);

      CREATE TABLE household (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        head_name text NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        attribute text NOT NULL,
        poverty_status text NOT NULL,
        main_cause text NOT NULL,
        further_causes text[] NOT NULL DEFAULT '{}',
        member_count int NOT NULL CHECK (member_count > 0),
        story text,
        registered_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX household_division ON household (division_code, number);

      -- Identity number and phone are sealed (see personal-data/seal.ts); the blind index finds an exact identity number.
      CREATE TABLE member (
        id uuid PRIMARY KEY,
        household_id uuid NOT NULL REFERENCES household,
        division_code text COLLATE "C" NOT NULL,
        position int NOT NULL,
        name text NOT NULL,
        identity_sealed text NOT NULL,
        identity_index text NOT NULL CONSTRAINT member_in_one_household UNIQUE,
        phone_sealed text,
        birth_date date NOT NULL,
        relation text NOT NULL,
        health text NOT NULL,
        labour_ability text NOT NULL,
        schooling text NOT NULL,
        work_place text,
        UNIQUE (household_id, position)
      );

      CREATE TABLE measure (
        id uuid PRIMARY KEY,
        household_id uuid NOT NULL REFERENCES household,
        division_code text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        detail text,
        status text NOT NULL CHECK (status IN ('planned', 'under_way', 'done')),
        value_fen bigint NOT NULL DEFAULT 0 CHECK (value_fen >= 0),
        source text NOT NULL CHECK (source IN ('officer', 'market_order')),
        source_ref text,
        started_on date NOT NULL,
        outcome text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT measure_once_per_source UNIQUE (source, source_ref)
      );
      CREATE INDEX measure_household ON measure (household_id, started_on);
      CREATE INDEX measure_division ON measure (division_code, started_on DESC, id);

      CREATE TABLE income_entry (
        id uuid PRIMARY KEY,
        household_id uuid NOT NULL REFERENCES household,
        division_code text COLLATE "C" NOT NULL,
        kind text NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
        source text NOT NULL CHECK (source IN ('visit', 'market_settlement', 'department_data')),
        source_ref text,
        note text,
        received_on date NOT NULL,
        reverses_id uuid CONSTRAINT income_entry_reversed_once UNIQUE REFERENCES income_entry,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT income_once_per_source UNIQUE (source, source_ref)
      );
      CREATE INDEX income_entry_household ON income_entry (household_id, received_on);
      CREATE INDEX income_entry_division ON income_entry (division_code, received_on DESC, id);

      CREATE FUNCTION income_entry_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'income entries are never edited, only reversed'; END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON income_entry FOR EACH ROW EXECUTE FUNCTION income_entry_is_never_edited();
    `);
    for (const table of ['household', 'member', 'measure', 'income_entry']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY scope ON ${table} USING (yinhu_in_scope(division_code));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE income_entry, measure, member, household, household_counter; DROP FUNCTION income_entry_is_never_edited',
    );
  }
}
