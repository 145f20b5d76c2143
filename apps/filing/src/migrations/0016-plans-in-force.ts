import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  { table: 'published_filing', policy: 'published', key: 'id', also: '' },
  {
    table: 'filing_certificate',
    policy: 'issued',
    key: 'filing_id',
    also: `yinhu_role() <> 'province_supervisor' AND `,
  },
];
const IN_FORCE = `('filed', 'executing', 'completed')`;

/**
 * Whether a plan is in force is asked of the one row that its key gives. As a condition of the row's it let the planner take the
 * partial index of a county's submitted plans while that was young, and each new certificate read through all of them.
 */
export class PlansInForce1700000000016 implements MigrationInterface {
  name = 'PlansInForce1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, policy, key, also } of TABLES)
      await runner.query(`
        ALTER POLICY ${policy} ON ${table} WITH CHECK (${also}
          (SELECT f.status FROM filing f WHERE f.county_code = ${table}.county_code AND f.id = ${table}.${key}) IN ${IN_FORCE})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, policy, key, also } of TABLES)
      await runner.query(`
        ALTER POLICY ${policy} ON ${table} WITH CHECK (${also}
          EXISTS (SELECT FROM filing f WHERE f.county_code = ${table}.county_code AND f.id = ${table}.${key} AND f.status IN ${IN_FORCE}))`);
  }
}
