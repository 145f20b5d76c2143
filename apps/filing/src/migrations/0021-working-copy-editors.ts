import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Working copies are ordered by the service's own count, no longer by the clocks of those who type. `revision` goes on from what
 * is in it: those that a clock made are numbers like others, and the next save is one more.
 */
export class WorkingCopyEditors1700000000021 implements MigrationInterface {
  name = 'WorkingCopyEditors1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE filing_working_copy
        -- The form that kept it last, and how far what is typed there was counted; null where none was told.
        ADD editor uuid,
        ADD sequence integer NOT NULL DEFAULT 0,
        -- The plan's version that was on the form when it was begun.
        ADD filing_version integer;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE filing_working_copy DROP editor, DROP sequence, DROP filing_version');
  }
}
