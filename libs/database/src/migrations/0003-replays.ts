import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dead letters that are applied again in bulk: how far that is, in one place for all replicas, and the letters in the order for it. */
export class Replays1400000000023 implements MigrationInterface {
  name = 'Replays1400000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dead_letter_replay (
        id uuid PRIMARY KEY,
        filter jsonb NOT NULL,
        state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'stopped', 'cancelled')),
        total int NOT NULL,
        applied int NOT NULL DEFAULT 0,
        failed int NOT NULL DEFAULT 0,
        error text,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT dead_letter_replay_ended CHECK ((state = 'running') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX dead_letter_replay_running ON dead_letter_replay (state) WHERE state = 'running';
      CREATE INDEX dead_letter_replay_latest ON dead_letter_replay (started_at DESC);
      CREATE INDEX dead_letter_in_order ON dead_letter
        (consumer, (envelope->>'aggregate'), (envelope->>'subject'), ((envelope->>'aggregateversion')::int), id) WHERE replayed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX dead_letter_in_order; DROP TABLE dead_letter_replay');
  }
}
