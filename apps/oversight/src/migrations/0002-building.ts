import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether who builds a generation is still at it, and a number for each that none before it had. */
export class Building1700000000002 implements MigrationInterface {
  name = 'Building1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE projection ADD COLUMN building_seen_at timestamptz, ADD COLUMN last_generation int NOT NULL DEFAULT 1;
      UPDATE projection SET last_generation = greatest(generation, coalesce(building, generation) + 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projection DROP COLUMN building_seen_at, DROP COLUMN last_generation');
  }
}
