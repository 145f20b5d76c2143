import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A proposal of which nothing can come any more is closed by what overtook it. */
export class OvertakenOverruns1700000000023 implements MigrationInterface {
  name = 'OvertakenOverruns1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tender_overrun DROP CONSTRAINT tender_overrun_state_check, ADD CONSTRAINT tender_overrun_state_check
        CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn', 'overtaken'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE tender_overrun SET state = 'withdrawn' WHERE state = 'overtaken';
      ALTER TABLE tender_overrun DROP CONSTRAINT tender_overrun_state_check, ADD CONSTRAINT tender_overrun_state_check
        CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn'));
    `);
  }
}
