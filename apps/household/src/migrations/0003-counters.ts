import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The counter of households gets the shape of every other counter, with a year: 0, since the series runs through all
 * years. Its old key stays, so that a replica of the release before can go on counting on the same row.
 */
export class Counters1700000000003 implements MigrationInterface {
  name = 'Counters1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE household_counter ADD year int NOT NULL DEFAULT 0;
      ALTER TABLE household_counter ADD CONSTRAINT household_counter_series UNIQUE (county_code, year);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_counter DROP year');
  }
}
