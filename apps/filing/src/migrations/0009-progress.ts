import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROGRESS_GUARDS } from './0009-progress-guards.ts';
import { PROGRESS_TABLES } from './0009-progress-tables.ts';
import { RED_FLAG_TABLES } from './0009-red-flag-tables.ts';

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

/** What belongs to a tender and changes after it was entered; the rest of its parts never changes. */
const CHANGING = [
  'tender_lot',
  'bid',
  'award',
  'contract',
  'delivery',
  'acceptance',
  'payment',
  'tender_document',
];
const LASTING = ['tender_plan', 'contract_change', 'tender_step'];
/** Whoever has a part in procurement within the county, the clerk of a township's entity included. */
const COUNTY_STAFF = `(yinhu_in_scope(county_code) OR county_code = left(current_setting('yinhu.scope', true), 6))
  AND yinhu_role() IN ('entity_clerk', ${READERS.map((role) => `'${role}'`).join(', ')})`;

/** From plan to payment: tenders with their lots, bids, awards and contracts, and the red flags on them. */
export class Progress1700000000009 implements MigrationInterface {
  name = 'Progress1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRESS_TABLES);
    await runner.query(PROGRESS_GUARDS);
    await runner.query(RED_FLAG_TABLES);
    await runner.query(owned('tender', 'entity_id'));
    for (const table of [...CHANGING, ...LASTING]) await runner.query(partOf(table, 'tender', 'tender_id'));
    for (const table of CHANGING) {
      await runner.query(
        `CREATE POLICY changed ON ${table} FOR UPDATE USING (yinhu_role() <> 'province_supervisor' AND ${visible(table, 'tender', 'tender_id')})`,
      );
    }
    await runner.query(owned('red_flag', 'entity_id'));
    await runner.query(`
      ${forced('supplier')}
      CREATE POLICY seen ON supplier FOR SELECT USING (${COUNTY_STAFF});
      CREATE POLICY entered ON supplier FOR INSERT WITH CHECK (yinhu_role() <> 'province_supervisor' AND ${COUNTY_STAFF});
      CREATE POLICY changed ON supplier FOR UPDATE USING (yinhu_in_scope(county_code) AND yinhu_role() IN ('county_admin', 'system'));
      ${forced('red_flag_parameter')}
      CREATE POLICY seen ON red_flag_parameter FOR SELECT USING (${COUNTY_STAFF});
      CREATE POLICY entered ON red_flag_parameter FOR INSERT WITH CHECK (yinhu_in_scope(county_code) AND yinhu_role() = 'county_admin');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tendered_within_budget ON filing;
      DROP VIEW tender_delay, tender_day;
      DROP TABLE red_flag_parameter, red_flag, tender_step, tender_document, payment, acceptance, delivery, contract_change, contract,
        award, bid, tender_lot, tender_plan, tender, tender_counter, supplier;
      DROP FUNCTION tendered_within_budget, contracted_within_award, changed_within_award, cancelled_contract_frees_award, paid_within_contract,
        reversed_only;
    `);
  }
}
