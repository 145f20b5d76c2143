import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of sellers to households, sales that wait for them, questions about households, registrations that are held. */
export class LinksAndLookups1700000000002 implements MigrationInterface {
  name = 'LinksAndLookups1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE registration_conflict, sale_limit, market_sale, household_link, household_lookup',
    );
  }
}

const TABLES = `
  CREATE TABLE household_lookup (
    user_id text COLLATE "C" NOT NULL,
    day date NOT NULL,
    asked int NOT NULL CHECK (asked >= 0),
    PRIMARY KEY (user_id, day)
  );

  CREATE TABLE household_link (
    id uuid PRIMARY KEY,
    seller_id uuid NOT NULL,
    seller_name text NOT NULL,
    household_id uuid NOT NULL REFERENCES household,
    household_number text NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    status text NOT NULL CHECK (status IN ('proposed', 'confirmed', 'refused', 'ended')),
    proposed_by_id uuid NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_at timestamptz,
    reason text,
    ended_at timestamptz,
    end_reason text,
    reversed boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 1,
    CHECK ((status = 'proposed') = (decided_at IS NULL)),
    CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
    CHECK (status = 'ended' OR NOT reversed)
  );
  CREATE UNIQUE INDEX household_link_one_per_seller ON household_link (seller_id) WHERE status IN ('proposed', 'confirmed');
  CREATE UNIQUE INDEX household_link_one_per_household ON household_link (household_id) WHERE status = 'confirmed';
  CREATE INDEX household_link_division ON household_link (division_code, proposed_at DESC, id);
  CREATE INDEX household_link_seller ON household_link (seller_id);

  -- A settled order of a farmer. It has a link from when it is booked or held on.
  CREATE TABLE market_sale (
    id uuid PRIMARY KEY,
    order_number text NOT NULL,
    seller_id uuid NOT NULL,
    buyer_name text NOT NULL,
    income_kind text NOT NULL,
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    settled_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'booked', 'held', 'refused')),
    link_id uuid REFERENCES household_link,
    held_cause text CHECK (held_cause IN ('single_sale', 'year_sum')),
    limit_fen bigint,
    reason text,
    CHECK ((status = 'waiting') = (link_id IS NULL)),
    CHECK ((held_cause IS NULL) = (limit_fen IS NULL))
  );
  CREATE INDEX market_sale_seller ON market_sale (seller_id, settled_at);
  CREATE INDEX market_sale_link ON market_sale (link_id) WHERE link_id IS NOT NULL;

  -- Dated configuration: of the rows in force for a household's division the one of the nearest division counts.
  CREATE TABLE sale_limit (
    id uuid PRIMARY KEY,
    division_code text COLLATE "C" NOT NULL,
    effective_from date NOT NULL,
    single_fen bigint NOT NULL CHECK (single_fen > 0),
    year_fen bigint NOT NULL CHECK (year_fen >= single_fen),
    CONSTRAINT sale_limit_one_per_day UNIQUE (division_code, effective_from)
  );
  INSERT INTO sale_limit VALUES ('019ae0c0-0000-7000-8000-000000000001', '36', '2014-01-01', 2000000, 4000000);

  CREATE TABLE registration_conflict (
    id uuid PRIMARY KEY,
    division_code text COLLATE "C" NOT NULL,
    identity_index text NOT NULL,
    identity_masked text NOT NULL,
    name text NOT NULL,
    attempted_by text NOT NULL,
    attempts int NOT NULL DEFAULT 1,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    household_id uuid NOT NULL REFERENCES household,
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'settled')),
    outcome text,
    CHECK ((status = 'settled') = (outcome IS NOT NULL))
  );
  CREATE UNIQUE INDEX registration_conflict_open ON registration_conflict (division_code, identity_index) WHERE status = 'open';
  CREATE INDEX registration_conflict_division ON registration_conflict (division_code, last_at DESC, id);
`;

/**
 * A link is seen by the station that proposed it and by the staff of the household's division. A sale is seen by whoever
 * sees a link of its seller: which of them it belongs to say the queries. Limits are no secret, and are never changed.
 */
const POLICIES = `
  ALTER TABLE household_lookup ENABLE ROW LEVEL SECURITY;
  ALTER TABLE household_lookup FORCE ROW LEVEL SECURITY;
  CREATE POLICY own ON household_lookup USING (user_id = yinhu_user());

  ALTER TABLE household_link ENABLE ROW LEVEL SECURITY;
  ALTER TABLE household_link FORCE ROW LEVEL SECURITY;
  CREATE POLICY parties ON household_link USING (
    CASE yinhu_role()
      WHEN 'seller_clerk' THEN proposed_by_id::text = yinhu_organisation()::text
      ELSE yinhu_in_scope(division_code)
    END);

  ALTER TABLE market_sale ENABLE ROW LEVEL SECURITY;
  ALTER TABLE market_sale FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_link ON market_sale USING (
    yinhu_role() = 'system' OR EXISTS (SELECT FROM household_link l WHERE l.seller_id = market_sale.seller_id));

  ALTER TABLE sale_limit ENABLE ROW LEVEL SECURITY;
  ALTER TABLE sale_limit FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen ON sale_limit FOR SELECT USING (true);
  CREATE POLICY set ON sale_limit FOR INSERT WITH CHECK (yinhu_role() = 'county_admin' AND yinhu_in_scope(division_code));

  ALTER TABLE registration_conflict ENABLE ROW LEVEL SECURITY;
  ALTER TABLE registration_conflict FORCE ROW LEVEL SECURITY;
  CREATE POLICY scope ON registration_conflict USING (yinhu_in_scope(division_code));
`;
