import type { MigrationInterface, QueryRunner } from 'typeorm';

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const ADMIN = `yinhu_in_scope(county_code) AND yinhu_role() IN ('county_admin', 'system')`;

/**
 * What the rules decide by, as data with dates, and the replays of past decisions. Thresholds and parameters are public
 * as the rules are: everyone may read them, whoever's they are; only a county's head enters the county's own.
 */
export class Rules1700000000006 implements MigrationInterface {
  name = 'Rules1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE procurement_threshold (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- The province, or a county that is stricter.
        division_code text COLLATE "C" NOT NULL CHECK (length(division_code) IN (2, 6)),
        measure text NOT NULL CHECK (measure IN ('open_tender', 'procurement_limit', 'mall_ceiling')),
        catalogue_group text NOT NULL CHECK (catalogue_group IN ('goods', 'works', 'services')),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        effective_from date NOT NULL,
        source_document text NOT NULL,
        reason text,
        by_user text NOT NULL,
        by_name text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (county_code, id)
      );
      CREATE INDEX procurement_threshold_dated ON procurement_threshold (county_code, measure, catalogue_group, effective_from, seq);

      CREATE TABLE rule_parameter (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        county_code text COLLATE "C" NOT NULL GENERATED ALWAYS AS (left(division_code, 6)) STORED,
        id uuid NOT NULL,
        division_code text COLLATE "C" NOT NULL CHECK (length(division_code) IN (2, 6)),
        rule_code text NOT NULL,
        parameters jsonb NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
        effective_from date NOT NULL,
        reason text NOT NULL,
        by_user text NOT NULL,
        by_name text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (county_code, id)
      );
      CREATE INDEX rule_parameter_dated ON rule_parameter (county_code, rule_code, effective_from, seq);

      CREATE TABLE rule_replay (
        county_code text COLLATE "C" NOT NULL,
        id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        from_date date NOT NULL,
        to_date date NOT NULL,
        rules_on date,
        parameters jsonb NOT NULL,
        note text,
        requested_at timestamptz NOT NULL,
        requested_by text NOT NULL,
        requested_by_name text NOT NULL,
        started_at timestamptz,
        finished_at timestamptz,
        -- Who works at it, and when they last were seen to: what is silent too long is taken over.
        worker uuid,
        seen_at timestamptz,
        -- The last decision that was judged: the next batch goes on behind it.
        cursor_at timestamptz,
        cursor_filing uuid,
        cursor_version int,
        total int NOT NULL DEFAULT 0,
        judged int NOT NULL DEFAULT 0,
        not_replayable int NOT NULL DEFAULT 0,
        differing int NOT NULL DEFAULT 0,
        now_in_review int NOT NULL DEFAULT 0,
        now_filed int NOT NULL DEFAULT 0,
        rules jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (county_code, id),
        CHECK (to_date >= from_date),
        CHECK ((status IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
        CHECK ((status = 'running') = (worker IS NOT NULL))
      );
      -- A county has one replay under way.
      CREATE UNIQUE INDEX rule_replay_open ON rule_replay (county_code) WHERE status IN ('queued', 'running');
      CREATE INDEX rule_replay_recent ON rule_replay (county_code, requested_at DESC, id);

      CREATE TABLE rule_replay_difference (
        county_code text COLLATE "C" NOT NULL,
        replay_id uuid NOT NULL,
        filing_id uuid NOT NULL,
        version int NOT NULL,
        decided_at timestamptz NOT NULL,
        outcome_then text NOT NULL,
        outcome_now text NOT NULL,
        rule_codes text[] NOT NULL,
        changes jsonb NOT NULL,
        PRIMARY KEY (county_code, replay_id, filing_id, version),
        FOREIGN KEY (county_code, replay_id) REFERENCES rule_replay
      );
      CREATE INDEX rule_replay_difference_dated ON rule_replay_difference (county_code, replay_id, decided_at, filing_id, version);

      -- A replay walks through the rules' decisions of a period.
      CREATE INDEX filing_decision_by_rules ON filing_decision (county_code, at, filing_id, version) WHERE decided_by = 'rules';
      -- What an entity bought lately, for what may be split.
      CREATE INDEX filing_submitted ON filing (county_code, entity_id, submitted_at)
        WHERE status IN ('in_review', 'filed', 'executing', 'completed');

      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON procurement_threshold
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_parameter
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_replay_difference
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    await runner.query(PROVINCIAL_THRESHOLDS);
    for (const table of ['procurement_threshold', 'rule_parameter']) {
      await runner.query(`
        ${forced(table)}
        CREATE POLICY public ON ${table} FOR SELECT USING (true);
        CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${ADMIN});`);
    }
    for (const table of ['rule_replay', 'rule_replay_difference']) {
      await runner.query(`
        ${forced(table)}
        CREATE POLICY seen ON ${table} FOR SELECT
          USING (yinhu_in_scope(county_code) AND yinhu_role() IN ('county_admin', 'province_supervisor', 'system'));
        CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${ADMIN});`);
    }
    await runner.query(`CREATE POLICY changed ON rule_replay FOR UPDATE USING (${ADMIN})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX filing_submitted, filing_decision_by_rules;
      DROP TABLE rule_replay_difference, rule_replay, rule_parameter, procurement_threshold;
    `);
  }
}

/*
 * What has held for county budgets in Jiangxi. Works: the State Council's rules on what must be tendered, as of their two
 * versions. Goods and services: the province's catalogues and limits (江西省政府集中采购目录及标准), editions of 2020 and
 * 2022; the mall came with the latter.
 */
const PROVINCIAL_THRESHOLDS = `
  INSERT INTO procurement_threshold (division_code, measure, catalogue_group, effective_from, amount_fen, source_document, by_user, by_name)
  SELECT '36', measure, catalogue_group, effective_from::date, yuan * 100, source_document, 'system', '江西省财政厅'
  FROM (VALUES
    ('open_tender', 'goods', '2018-01-01', 2000000, '江西省政府集中采购目录及限额标准（2018年）'),
    ('open_tender', 'services', '2018-01-01', 2000000, '江西省政府集中采购目录及限额标准（2018年）'),
    ('open_tender', 'works', '2018-01-01', 2000000, '工程建设项目招标范围和规模标准规定（原国家计委令第3号）'),
    ('open_tender', 'works', '2018-06-01', 4000000, '必须招标的工程项目规定（国家发展改革委令第16号）'),
    ('open_tender', 'goods', '2020-01-01', 2000000, '江西省政府集中采购目录及标准（2020年版）'),
    ('open_tender', 'services', '2020-01-01', 2000000, '江西省政府集中采购目录及标准（2020年版）'),
    ('procurement_limit', 'goods', '2020-01-01', 300000, '江西省政府集中采购目录及标准（2020年版）'),
    ('procurement_limit', 'services', '2020-01-01', 300000, '江西省政府集中采购目录及标准（2020年版）'),
    ('procurement_limit', 'works', '2020-01-01', 600000, '江西省政府集中采购目录及标准（2020年版）'),
    ('procurement_limit', 'goods', '2022-01-01', 500000, '江西省政府集中采购目录及标准（2022年版）（赣财购〔2021〕30号）'),
    ('procurement_limit', 'services', '2022-01-01', 500000, '江西省政府集中采购目录及标准（2022年版）（赣财购〔2021〕30号）'),
    ('mall_ceiling', 'goods', '2022-01-01', 500000, '江西省政府集中采购目录及标准（2022年版）（赣财购〔2021〕30号）'),
    ('mall_ceiling', 'services', '2022-01-01', 500000, '江西省政府集中采购目录及标准（2022年版）（赣财购〔2021〕30号）')
  ) AS t(measure, catalogue_group, effective_from, yuan, source_document);
`;
