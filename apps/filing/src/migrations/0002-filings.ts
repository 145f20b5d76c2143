import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plan filings with their trail, the numbers given to them, and what of them is public. */
export class Filings1700000000002 implements MigrationInterface {
  name = 'Filings1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE filing (
        id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        entity_id uuid NOT NULL,
        entity_name text NOT NULL,
        sector text NOT NULL,
        number text COLLATE "C",
        title text NOT NULL,
        fiscal_year int NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('poverty_alleviation', 'ordinary')),
        purpose_statement text,
        method text NOT NULL,
        organisation_form text NOT NULL,
        status text NOT NULL,
        budget_fen bigint NOT NULL CHECK (budget_fen > 0),
        lines jsonb NOT NULL,
        funding jsonb NOT NULL,
        fingerprint text COLLATE "C" NOT NULL,
        planned_start date,
        planned_end date,
        auto_filed boolean NOT NULL DEFAULT false,
        quota_held text NOT NULL DEFAULT 'none' CHECK (quota_held IN ('none', 'reserved', 'committed')),
        drafted_at timestamptz NOT NULL,
        submitted_at timestamptz,
        filed_at timestamptz,
        cancelled_at timestamptz,
        changed_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (county_code, id),
        UNIQUE (county_code, number),
        FOREIGN KEY (county_code, entity_id) REFERENCES purchasing_entity,
        CHECK ((number IS NULL) = (filed_at IS NULL)),
        CHECK ((quota_held = 'committed') = (status IN ('filed', 'executing', 'completed')))
      );
      CREATE INDEX filing_recent ON filing (county_code, drafted_at DESC, id);
      CREATE INDEX filing_status ON filing (county_code, status, drafted_at DESC, id);
      CREATE INDEX filing_entity ON filing (county_code, entity_id, drafted_at DESC, id);
      CREATE INDEX filing_recent_anywhere ON filing (drafted_at DESC, id);
      CREATE INDEX filing_filed_anywhere ON filing ((filed_at IS NULL), filed_at DESC, id);
      CREATE INDEX filing_same ON filing (county_code, entity_id, fingerprint)
        WHERE status IN ('in_review', 'filed', 'executing', 'completed');

      CREATE TABLE filing_beneficiary (
        county_code text COLLATE "C" NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        -- Copied from the filing, so that the policy need not look it up for every row.
        entity_id uuid NOT NULL,
        entity_division text COLLATE "C" NOT NULL,
        share_fen bigint NOT NULL CHECK (share_fen >= 0),
        PRIMARY KEY (county_code, filing_id, division_code),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );
      CREATE INDEX filing_beneficiary_division ON filing_beneficiary (county_code, division_code, filing_id);

      CREATE TABLE filing_transition (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        version int NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        reason text,
        PRIMARY KEY (county_code, filing_id, version),
        FOREIGN KEY (county_code, filing_id) REFERENCES filing
      );

      CREATE TABLE filing_decision (
        county_code text COLLATE "C" NOT NULL,
        filing_id uuid NOT NULL,
        version int NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IN ('rules', 'reviewer')),
        outcome text NOT NULL CHECK (outcome IN ('filed', 'in_review', 'returned', 'rejected')),
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        reviewer text,
        reason text,
        rules jsonb NOT NULL,
        PRIMARY KEY (county_code, filing_id, version),
        FOREIGN KEY (county_code, filing_id, version) REFERENCES filing_transition
      );

      CREATE TABLE filing_counter (
        county_code text COLLATE "C" NOT NULL,
        year int NOT NULL,
        last int NOT NULL,
        PRIMARY KEY (county_code, year)
      );

      CREATE TABLE published_filing (
        id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        number text COLLATE "C" NOT NULL,
        entity_name text NOT NULL,
        title text NOT NULL,
        fiscal_year int NOT NULL,
        purpose text NOT NULL,
        method text NOT NULL,
        budget_fen bigint NOT NULL,
        filed_at timestamptz NOT NULL,
        PRIMARY KEY (county_code, id)
      );
      CREATE INDEX published_filing_recent ON published_filing (filed_at DESC, id);
      CREATE INDEX published_filing_county ON published_filing (county_code, filed_at DESC, id);

      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_transition
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON filing_decision
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE published_filing, filing_counter, filing_decision, filing_transition, filing_beneficiary, filing',
    );
  }
}
