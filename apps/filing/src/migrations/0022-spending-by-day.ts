import type { MigrationInterface, QueryRunner } from 'typeorm';

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

/**
 * What entities spend by category and day, kept by the database as plans come, change and go: whether a purchase is split is told
 * from it, at the same cost however many plans an entity has. A plan that spends less than 10,000 yuan in a category is one of its
 * day's sum, as no threshold lies so low; the others stand by themselves.
 */
export class SpendingByDay1700000000022 implements MigrationInterface {
  name = 'SpendingByDay1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(KEPT);
    await runner.query(`
      SELECT set_config('yinhu.scope', '36', true), set_config('yinhu.role', 'system', true);
      INSERT INTO spending (county_code, entity_id, category, summed, on_day, filing_id, plans, amount_fen)
        SELECT s.county_code, s.entity_id, s.category, s.summed, s.on_day, s.filing_id, count(*), sum(s.amount_fen)
        FROM filing f CROSS JOIN LATERAL spending_of(f) AS s GROUP BY 1, 2, 3, 4, 5, 6;
      DROP INDEX filing_submitted;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER spent ON filing;
      DROP FUNCTION keep_spending, spending_of;
      DROP TABLE spending;
      CREATE INDEX filing_submitted ON filing (county_code, entity_id, submitted_at)
        WHERE status IN ('in_review', 'filed', 'executing', 'completed');
    `);
  }
}

const TABLE = `
  CREATE TABLE spending (
    county_code text COLLATE "C" NOT NULL,
    entity_id uuid NOT NULL,
    category text COLLATE "C" NOT NULL,
    -- The plans of a day that spend little, together: then the filing is none.
    summed boolean NOT NULL,
    on_day date NOT NULL,
    filing_id uuid NOT NULL,
    plans int NOT NULL CHECK (plans >= 0),
    amount_fen bigint NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (county_code, entity_id, category, summed, on_day, filing_id)
  );
  ${forced('spending')}
  CREATE POLICY own ON spending USING (
    CASE yinhu_role() WHEN 'entity_clerk' THEN entity_id = yinhu_organisation()
      ELSE yinhu_in_scope(county_code) OR county_code = left(current_setting('yinhu.scope', true), 6) END);

  CREATE FUNCTION spending_of(f filing) RETURNS TABLE
    (county_code text, entity_id uuid, category text, summed boolean, on_day date, filing_id uuid, amount_fen bigint) LANGUAGE sql STABLE AS $$
    SELECT f.county_code, f.entity_id, part.category, part.fen < 1000000, (f.submitted_at AT TIME ZONE 'Asia/Shanghai')::date,
      CASE WHEN part.fen < 1000000 THEN '00000000-0000-0000-0000-000000000000'::uuid ELSE f.id END, part.fen
    FROM (
      SELECT left(line->>'catalogueCode', 5) AS category, sum((line->>'budgetFen')::bigint)::bigint AS fen
      FROM jsonb_array_elements(f.lines) AS line GROUP BY 1
    ) AS part
    WHERE f.status IN ('in_review', 'filed', 'executing', 'completed') AND f.submitted_at IS NOT NULL
      AND f.method NOT IN ('open_tender', 'framework')
  $$;
`;

const KEPT = `
  CREATE FUNCTION keep_spending() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      UPDATE spending s SET plans = s.plans - 1, amount_fen = s.amount_fen - o.amount_fen FROM spending_of(OLD) AS o
      WHERE (s.county_code, s.entity_id, s.category, s.summed, s.on_day, s.filing_id)
        = (o.county_code, o.entity_id, o.category, o.summed, o.on_day, o.filing_id);
      DELETE FROM spending s USING spending_of(OLD) AS o
      WHERE (s.county_code, s.entity_id, s.category, s.summed, s.on_day, s.filing_id)
        = (o.county_code, o.entity_id, o.category, o.summed, o.on_day, o.filing_id) AND s.plans = 0;
    END IF;
    IF TG_OP <> 'DELETE' THEN
      INSERT INTO spending AS s (county_code, entity_id, category, summed, on_day, filing_id, plans, amount_fen)
        SELECT county_code, entity_id, category, summed, on_day, filing_id, 1, amount_fen FROM spending_of(NEW) ORDER BY category
      ON CONFLICT (county_code, entity_id, category, summed, on_day, filing_id)
        DO UPDATE SET plans = s.plans + 1, amount_fen = s.amount_fen + excluded.amount_fen;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER spent AFTER INSERT OR DELETE OR UPDATE OF status, lines, method, submitted_at, entity_id, division_code ON filing
    FOR EACH ROW EXECUTE FUNCTION keep_spending();
`;
