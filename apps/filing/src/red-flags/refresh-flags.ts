import type { Tender } from '@yinhu/contracts/filing';
import { businessDate } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { filingFacts, type JudgedFiling } from './filing-facts.ts';
import { FILING_JUDGES } from './filing-judges.ts';
import { type Judgement, judgeWith, type Subject } from './indicator.ts';
import { parametersOn } from './parameters.ts';
import { type Stored, storeFlags } from './store-flags.ts';
import { TENDER_JUDGES } from './tender-judges.ts';

/** Judges a tender and its plans again, in the transaction that changed it and holds its lock. */
export async function refreshTenderFlags(tx: Transaction, tender: Tender, at: Date): Promise<Stored> {
  const countyCode = countyOf(tender.divisionCode);
  const ids = tender.plans.map(({ filingId }) => filingId).toSorted();
  await takeTurns(tx, ids);
  const parametersOf = await parametersOn(tx, countyCode, businessDate(at));
  const plans = await filingFacts(tx, countyCode, ids);
  const judgements = [
    ...judgeTender(tender, plans, parametersOf),
    ...plans.flatMap((plan) => judgeFiling(plan, parametersOf)),
  ];
  return storeFlags(tx, countyCode, judgements, at);
}

/**
 * Judges a plan again, in the transaction that changed it and holds its lock: for whoever brings an amendment
 * into force.
 */
export async function refreshFilingFlags(
  tx: Transaction,
  { countyCode, id }: { countyCode: string; id: string },
  at: Date,
): Promise<Stored> {
  await takeTurns(tx, [id]);
  const parametersOf = await parametersOn(tx, countyCode, businessDate(at));
  const plans = await filingFacts(tx, countyCode, [id]);
  return storeFlags(
    tx,
    countyCode,
    plans.flatMap((plan) => judgeFiling(plan, parametersOf)),
    at,
  );
}

type ParametersOf = Parameters<typeof judgeWith>[3];

export function judgeTender(
  tender: Tender,
  plans: readonly JudgedFiling[],
  parametersOf: ParametersOf,
): Judgement[] {
  const { id, number: name, divisionCode, entityId, entityName } = tender;
  const subject: Subject = { kind: 'tender', id, name, divisionCode, entityId, entityName };
  const ends = plans.flatMap(({ plannedEnd }) => (plannedEnd ? [plannedEnd] : [])).toSorted();
  const facts = { tender, plannedEnd: ends.at(-1) ?? null, planMethods: plans.map(({ method }) => method) };
  return judgeWith(TENDER_JUDGES, facts, subject, parametersOf);
}

export const judgeFiling = ({ subject, facts }: JudgedFiling, parametersOf: ParametersOf): Judgement[] =>
  judgeWith(FILING_JUDGES, facts, subject, parametersOf);

/**
 * Tenders of one plan that change at once judge it one after the other, each seeing what the one before has
 * stored.
 */
async function takeTurns(tx: Transaction, filingIds: readonly string[]): Promise<void> {
  for (const id of filingIds)
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('red flags ' || $1, 0))`, [id]);
}
