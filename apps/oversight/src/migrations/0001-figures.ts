import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models of oversight. Every table is kept per generation, so that a rebuild grows beside the one in use. */
export class Figures1700000000001 implements MigrationInterface {
  name = 'Figures1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projection (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        generation int NOT NULL,
        building int,
        building_since timestamptz
      );
      INSERT INTO projection (generation) VALUES (1);

      -- What each aggregate contributes now: the difference to its next state is what changes the figures.
      CREATE TABLE fact (
        generation int NOT NULL,
        aggregate text NOT NULL,
        id text NOT NULL,
        version int NOT NULL,
        contributions jsonb NOT NULL,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        lag_ms int,
        PRIMARY KEY (generation, aggregate, id)
      );
      CREATE INDEX fact_recent ON fact (generation, applied_at DESC);

      CREATE TABLE figure_day (
        generation int NOT NULL,
        division text COLLATE "C" NOT NULL,
        metric text COLLATE "C" NOT NULL,
        day date NOT NULL,
        value bigint NOT NULL,
        PRIMARY KEY (generation, division, metric, day)
      );
      CREATE TABLE figure_month (
        generation int NOT NULL,
        division text COLLATE "C" NOT NULL,
        metric text COLLATE "C" NOT NULL,
        month date NOT NULL,
        value bigint NOT NULL,
        PRIMARY KEY (generation, division, metric, month)
      );
      CREATE TABLE presence (
        generation int NOT NULL,
        division text COLLATE "C" NOT NULL,
        metric text COLLATE "C" NOT NULL,
        key text NOT NULL,
        changes jsonb NOT NULL,
        PRIMARY KEY (generation, division, metric, key)
      );
      CREATE TABLE duration (
        generation int NOT NULL,
        division text COLLATE "C" NOT NULL,
        minutes int NOT NULL,
        day date NOT NULL,
        value bigint NOT NULL,
        PRIMARY KEY (generation, division, minutes, day)
      );
    `);
    for (const table of ['figure_day', 'figure_month', 'presence', 'duration']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY scope ON ${table} USING (yinhu_in_scope(division));
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duration, presence, figure_month, figure_day, fact, projection');
  }
}
