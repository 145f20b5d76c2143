import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database, too, knows the states of a household's poverty. */
export class PovertyStatus1700000000004 implements MigrationInterface {
  name = 'PovertyStatus1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE household ADD CONSTRAINT household_poverty_status CHECK (
        poverty_status IN ('in_poverty', 'newly_lifted', 'lifted_earlier', 'relapsed'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household DROP CONSTRAINT household_poverty_status');
  }
}
