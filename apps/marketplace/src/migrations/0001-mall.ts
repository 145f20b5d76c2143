import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sellers, shelves and orders. The shelves are public; who may change what is guarded by the policies below. */
export class Mall1700000000001 implements MigrationInterface {
  name = 'Mall1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seller (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('cooperative', 'farmer_household', 'input_supplier')),
        name text NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        credit_code text UNIQUE,
        represented_by uuid NOT NULL,
        represented_by_name text NOT NULL,
        household_id uuid,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended')),
        registered_at timestamptz NOT NULL,
        listings int NOT NULL DEFAULT 0 CHECK (listings >= 0),
        version int NOT NULL DEFAULT 1,
        CHECK ((kind = 'farmer_household') = (credit_code IS NULL))
      );
      CREATE INDEX seller_division ON seller (division_code, kind);
      CREATE INDEX seller_represented ON seller (represented_by);

      CREATE TABLE listing (
        id uuid PRIMARY KEY,
        seller_id uuid NOT NULL REFERENCES seller,
        title text NOT NULL,
        description text,
        category text NOT NULL,
        shelf text NOT NULL CHECK (shelf IN ('targeted_alleviation', 'agricultural_services')),
        unit text NOT NULL,
        price_fen bigint NOT NULL CHECK (price_fen > 0),
        stock bigint NOT NULL CONSTRAINT listing_stock_not_oversold CHECK (stock >= 0),
        origin_code text COLLATE "C" NOT NULL,
        status text NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'withdrawn')),
        published_at timestamptz NOT NULL,
        search tsvector NOT NULL DEFAULT '',
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX listing_search ON listing USING gin (search);
      CREATE INDEX listing_recent ON listing (published_at DESC, id) WHERE status = 'published';
      CREATE INDEX listing_category ON listing (category, published_at DESC, id) WHERE status = 'published';
      CREATE INDEX listing_price ON listing (price_fen, id) WHERE status = 'published';
      CREATE INDEX listing_origin ON listing (origin_code, published_at DESC);
      CREATE INDEX listing_seller ON listing (seller_id);

      CREATE TABLE order_counter (county_code text COLLATE "C", year int, last int NOT NULL, PRIMARY KEY (county_code, year));

      CREATE TABLE mall_order (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        checkout_id uuid NOT NULL,
        seller_id uuid NOT NULL REFERENCES seller,
        represented_by uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        buyer_organisation_id uuid NOT NULL,
        buyer_name text NOT NULL,
        buyer_division_code text COLLATE "C" NOT NULL,
        assistance boolean NOT NULL,
        status text NOT NULL,
        total_fen bigint NOT NULL CHECK (total_fen >= 0),
        placed_at timestamptz NOT NULL,
        accepted_at timestamptz,
        settled_at timestamptz,
        cancelled_at timestamptz,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX mall_order_division ON mall_order (division_code, placed_at DESC, id);
      CREATE INDEX mall_order_buyer ON mall_order (buyer_organisation_id, placed_at DESC, id);
      CREATE INDEX mall_order_shop ON mall_order (represented_by, placed_at DESC, id);

      CREATE TABLE order_line (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES mall_order,
        listing_id uuid NOT NULL REFERENCES listing,
        position int NOT NULL,
        title text NOT NULL,
        category text NOT NULL,
        unit text NOT NULL,
        quantity bigint NOT NULL CHECK (quantity > 0),
        price_fen bigint NOT NULL CHECK (price_fen > 0),
        amount_fen bigint NOT NULL CHECK (amount_fen = quantity * price_fen),
        UNIQUE (order_id, position)
      );

      CREATE TABLE order_beneficiary (
        line_id uuid NOT NULL REFERENCES order_line,
        household_id uuid NOT NULL,
        household_number text NOT NULL,
        division_code text COLLATE "C" NOT NULL,
        quantity bigint NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (line_id, household_id)
      );
      CREATE INDEX order_beneficiary_division ON order_beneficiary (division_code, line_id);

      CREATE TABLE order_transition (
        order_id uuid NOT NULL REFERENCES mall_order,
        version int NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        action text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        by_name text NOT NULL,
        reason text,
        PRIMARY KEY (order_id, version)
      );
    `);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE order_transition, order_beneficiary, order_line, mall_order, order_counter, listing, seller',
    );
  }
}

/**
 * Sellers and listings are public, so their SELECT policy is the constant true, which the planner drops: the search
 * index stays usable (its operators are not leakproof and would otherwise have to wait for the policy).
 * A shop is changed by those who keep it; a listing's stock also by a buyer who orders, its status by a reviewer.
 * An order is seen by its two parties, and by the staff of the division of either.
 */
const POLICIES = `
  ALTER TABLE seller ENABLE ROW LEVEL SECURITY;
  ALTER TABLE seller FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen ON seller FOR SELECT USING (true);
  CREATE POLICY registered ON seller FOR INSERT
    WITH CHECK (yinhu_in_scope(division_code) AND yinhu_role() IN ('county_admin', 'seller_clerk'));
  CREATE POLICY changed ON seller FOR UPDATE USING (yinhu_in_scope(division_code));

  ALTER TABLE listing ENABLE ROW LEVEL SECURITY;
  ALTER TABLE listing FORCE ROW LEVEL SECURITY;
  CREATE POLICY seen ON listing FOR SELECT USING (true);
  CREATE POLICY published ON listing FOR INSERT WITH CHECK (
    yinhu_role() = 'seller_clerk'
    AND EXISTS (SELECT FROM seller s WHERE s.id = seller_id AND s.represented_by::text = yinhu_organisation()::text));
  CREATE POLICY changed ON listing FOR UPDATE USING (
    yinhu_role() = 'helping_buyer'
    OR (yinhu_role() = 'county_reviewer' AND yinhu_in_scope(origin_code))
    OR EXISTS (SELECT FROM seller s WHERE s.id = seller_id AND s.represented_by::text = yinhu_organisation()::text));

  ALTER TABLE mall_order ENABLE ROW LEVEL SECURITY;
  ALTER TABLE mall_order FORCE ROW LEVEL SECURITY;
  CREATE POLICY parties ON mall_order USING (
    CASE yinhu_role()
      WHEN 'helping_buyer' THEN buyer_organisation_id::text = yinhu_organisation()::text
      WHEN 'seller_clerk' THEN represented_by::text = yinhu_organisation()::text
      ELSE yinhu_in_scope(division_code) OR yinhu_in_scope(buyer_division_code)
    END);
  ALTER TABLE order_line ENABLE ROW LEVEL SECURITY;
  ALTER TABLE order_line FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_order ON order_line USING (EXISTS (SELECT FROM mall_order o WHERE o.id = order_id));
  ALTER TABLE order_beneficiary ENABLE ROW LEVEL SECURITY;
  ALTER TABLE order_beneficiary FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_line ON order_beneficiary USING (EXISTS (SELECT FROM order_line l WHERE l.id = line_id));
  ALTER TABLE order_transition ENABLE ROW LEVEL SECURITY;
  ALTER TABLE order_transition FORCE ROW LEVEL SECURITY;
  CREATE POLICY of_order ON order_transition USING (EXISTS (SELECT FROM mall_order o WHERE o.id = order_id));
`;
