import type { Tender } from '@yinhu/contracts/filing';
import { type Actor, Problem } from '@yinhu/contracts/kernel';
import { nextNumber, type ReadTransaction, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { countiesOf, inScope } from '../shared/scope.ts';
import { TENDER_SQL } from './tender-sql.ts';

type TenderRow = Omit<Tender, 'createdAt' | 'changedAt'> & {
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** The tender with all its parts, as it is. */
async function find(
  tx: ReadTransaction,
  id: string,
  [from, toExclusive]: readonly [string, string],
): Promise<Tender | null> {
  const row = await tx.one<TenderRow>(
    `${TENDER_SQL} WHERE t.county_code >= $2 AND t.county_code < $3 AND t.id = $1`,
    [id, from, toExclusive],
  );
  return row
    ? { ...row, createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() }
    : null;
}

/** The tender, when the actor may see it. @throws Problem `not_found` */
export async function tenderOf(tx: ReadTransaction, id: string, actor: Actor): Promise<Tender> {
  return inScope(actor, await find(tx, id, countiesOf(actor)), id, (tender) => tender);
}

/**
 * The tender, locked until the transaction ends: whoever changes it or any of its parts takes turns by this
 * one row. Locked after the plans and their entity. @throws Problem `not_found`
 */
export async function lockTender(tx: Transaction, id: string, actor: Actor): Promise<Tender> {
  const locked = await tx.one('SELECT id FROM tender WHERE county_code = $1 AND id = $2 FOR NO KEY UPDATE', [
    countyOf(actor.division),
    id,
  ]);
  if (!locked) throw new Problem('not_found', { what: id });
  return tenderOf(tx, id, actor);
}

/** As it is after its parts have changed, within the transaction that has it locked. */
export async function reread(
  tx: Transaction,
  { id, divisionCode }: Pick<Tender, 'id' | 'divisionCode'>,
): Promise<Tender> {
  const county = countyOf(divisionCode);
  const tender = await find(tx, id, [county, `${county}:`]);
  if (!tender) throw new Error(`tender ${id} is gone`);
  return tender;
}

/** The next number of a county and year, `360725-T2019-0007`. */
export async function nextTenderNumber(tx: Transaction, county: string, year: number): Promise<string> {
  const number = await nextNumber(tx, 'tender_counter', county, year);
  return `${county}-T${year}-${String(number).padStart(4, '0')}`;
}
