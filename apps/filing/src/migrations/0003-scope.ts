import type { MigrationInterface, QueryRunner } from 'typeorm';

const WRITERS = ['county_admin', 'county_reviewer', 'system'];

const READERS = [...WRITERS, 'province_supervisor'];

/** A clerk's rows are the own entity's in the whole county: an entity that was transferred keeps what it did elsewhere. */
const within = (roles: readonly string[], entity: string, division: string) => `
  CASE yinhu_role()
    WHEN 'entity_clerk' THEN ${entity} = yinhu_organisation() AND left(${division}, 6) = left(current_setting('yinhu.scope', true), 6)
    ELSE yinhu_in_scope(${division}) AND yinhu_role() IN (${roles.map((role) => `'${role}'`).join(', ')}) END`;

const forced = (table: string) =>
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`;

const owned = (table: string, entity: string, division = 'division_code') => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${within(READERS, entity, division)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (${within(WRITERS, entity, division)});
  CREATE POLICY changed ON ${table} FOR UPDATE USING (${within(WRITERS, entity, division)});`;

/** Rows of a part are seen with their whole; who may not write the whole writes no part of it. */
const partOf = (table: string, whole: string, key: string) => `
  ${forced(table)}
  CREATE POLICY seen ON ${table} FOR SELECT USING (${visible(table, whole, key)});
  CREATE POLICY entered ON ${table} FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${visible(table, whole, key)});`;

const visible = (table: string, whole: string, key: string) =>
  `EXISTS (SELECT FROM ${whole} w WHERE w.county_code = ${table}.county_code AND w.id = ${table}.${key})`;

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
