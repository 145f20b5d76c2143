import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forced, owned, partOf, visible, WRITERS, within } from './policies.ts';

/**
 * Who sees and who writes what, whatever the code above asks for. Staff of the procurement office and the province act
 * within their division, a clerk on the own entity only, the system within the scope it names; everybody else
 * sees nothing. The province's supervisor writes nothing.
 *
 * What is public has a table of its own with only its public columns. A policy that showed filed rows of `filing` to
 * everyone would show all their columns, and to a county's staff the filings of its neighbours.
 *
 * `filing_counter` and `credit_code` say nothing about anyone, and a clerk of a township must reach the county's counter.
 */
export class Scope1700000000003 implements MigrationInterface {
  name = 'Scope1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(owned('purchasing_entity', 'id'));
    await runner.query(owned('quota', 'entity_id'));
    await runner.query(partOf('quota_movement', 'quota', 'quota_id'));
    await runner.query(owned('filing', 'entity_id'));
    await runner.query(owned('filing_beneficiary', 'entity_id', 'entity_division'));
    for (const table of ['filing_transition', 'filing_decision']) {
      await runner.query(partOf(table, 'filing', 'filing_id'));
    }
    await runner.query(`
      CREATE POLICY replaced ON filing_beneficiary FOR DELETE USING (${within(WRITERS, 'entity_id', 'entity_division')});
      ${forced('published_filing')}
      CREATE POLICY public ON published_filing FOR SELECT USING (true);
      CREATE POLICY published ON published_filing FOR INSERT WITH CHECK (
        EXISTS (SELECT FROM filing f WHERE f.county_code = published_filing.county_code AND f.id = published_filing.id
          AND f.status IN ('filed', 'executing', 'completed')));
      CREATE POLICY withdrawn ON published_filing FOR DELETE
        USING (yinhu_role() <> 'province_supervisor' AND ${visible('published_filing', 'filing', 'id')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE p record;
      BEGIN
        FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = current_schema() AND tablename <> 'audit' LOOP
          EXECUTE format('DROP POLICY %I ON %I; ALTER TABLE %2$I NO FORCE ROW LEVEL SECURITY; ALTER TABLE %2$I DISABLE ROW LEVEL SECURITY',
            p.policyname, p.tablename);
        END LOOP;
      END $$`);
  }
}
