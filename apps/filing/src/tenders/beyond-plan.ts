import type { FundingSource, Tender } from '@yinhu/contracts/filing';
import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { lockEntities } from '../register/entities/entity-store.ts';
import { moveQuota } from '../register/quotas/move-quota.ts';
import type { StepScene } from './tender-step.ts';

const CAME_TO_NOTHING: readonly Tender['status'][] = ['cancelled', 'unsuccessful'];
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/**
 * What a tender may cost beyond what its plans give, in fen: each lot at the most of its award, contracts and
 * payments, an undecided one at its value. What one lot saves another may take.
 */
export function beyondPlan(
  tender: Tender,
  supposed?: { readonly lotId: string; readonly lotFen: number },
): number {
  if (CAME_TO_NOTHING.includes(tender.status)) return 0;
  const costs = tender.lots.map((lot) => {
    const cost = costOf(tender, lot);
    return lot.id === supposed?.lotId ? Math.max(cost ?? 0, supposed.lotFen) : (cost ?? lot.valueFen);
  });
  return Math.max(0, sum(costs) - tender.valueFen);
}

/** Undefined while nobody has won the lot. */
function costOf({ awards, contracts }: Tender, lot: Tender['lots'][number]): number | undefined {
  const award = awards.find(({ lotId, status }) => lotId === lot.id && status !== 'cancelled');
  if (!award) return undefined;
  const paid = contracts
    .filter(({ awardId, status }) => awardId === award.id && status !== 'cancelled')
    .map(({ paidFen }) => paidFen);
  return Math.max(award.amountFen, award.contractedFen, sum(paid));
}

/**
 * What the quotas of a tender's plans have left, in the order in which they pay for what goes beyond; and
 * those that have paid, though their plan is funded otherwise by now.
 */
interface Payer {
  readonly filingId: string;
  readonly entityId: string;
  readonly fiscalYear: number;
  readonly source: FundingSource;
  /** Whether the plan is still funded from it: then it may pay more. */
  readonly funds: boolean;
  readonly availableFen: number;
  /** What this tender has committed of it already. */
  readonly extraFen: number;
}

/**
 * @throws Problem `overrun_beyond_quota` when the quotas could not pay for what the tender would then cost
 */
export async function requireQuotaBeyondPlan(
  { tx, tender }: StepScene,
  lotId: string,
  lotFen: number,
): Promise<void> {
  const neededFen = beyondPlan(tender, { lotId, lotFen }) - beyondPlan(tender);
  if (neededFen > 0) requireCover(await payersOf(tx, tender), neededFen);
}

/**
 * Commits, or gives back, what a step has changed of the cost beyond the plans. The caller holds the tender's
 * lock.
 * @throws Problem `overrun_beyond_quota`
 */
export async function coverBeyondPlan(
  tx: Transaction,
  before: Tender,
  after: Tender,
  cause: { by: Actor; at: Date },
): Promise<void> {
  const change = beyondPlan(after) - beyondPlan(before);
  if (change === 0) return;
  const payers = await payersOf(tx, after);
  const shares = change > 0 ? taken(requireCover(payers, change), change) : givenBack(payers, -change);
  for (const { payer, amountFen } of shares) {
    const owner = { ...payer, countyCode: countyOf(after.divisionCode) };
    const movement = {
      kind: amountFen > 0 ? 'commitment' : 'cancellation',
      source: payer.source,
      amountFen: -amountFen,
    } as const;
    await moveQuota(tx, owner, [movement], { ...cause, reason: after.number, filingId: payer.filingId });
    await tx.query(amountFen > 0 ? TAKE : GIVE_BACK, [
      owner.countyCode,
      after.id,
      payer.filingId,
      payer.source,
      Math.abs(amountFen),
    ]);
  }
}

const TAKE = `
  INSERT INTO tender_extra AS x (county_code, tender_id, filing_id, source, amount_fen) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (county_code, tender_id, filing_id, source) DO UPDATE SET amount_fen = x.amount_fen + excluded.amount_fen`;
const GIVE_BACK = `
  UPDATE tender_extra SET amount_fen = amount_fen - $5 WHERE county_code = $1 AND tender_id = $2 AND filing_id = $3 AND source = $4`;

/** The entity's lock first, as for everybody who asks what is available. */
async function payersOf(tx: Transaction, { id, entityId, divisionCode }: Tender): Promise<Payer[]> {
  const countyCode = countyOf(divisionCode);
  await lockEntities(tx, countyCode, [entityId]);
  return tx.query<Payer>(
    `SELECT f.id AS "filingId", f.entity_id AS "entityId", f.fiscal_year AS "fiscalYear", s.source, s.place IS NOT NULL AS funds,
       q.available_fen AS "availableFen", s.extra_fen AS "extraFen"
     FROM tender_plan p
     JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id
     CROSS JOIN LATERAL (
       SELECT source, min(place) AS place, coalesce(sum(extra), 0)::bigint AS extra_fen FROM (
         SELECT e.value ->> 'source', e.place, NULL FROM jsonb_array_elements(f.funding) WITH ORDINALITY AS e(value, place)
         UNION ALL
         SELECT x.source, NULL, x.amount_fen FROM tender_extra x
         WHERE x.county_code = p.county_code AND x.tender_id = p.tender_id AND x.filing_id = f.id AND x.amount_fen > 0
       ) AS told(source, place, extra) GROUP BY source) s
     JOIN quota q ON q.county_code = f.county_code AND q.entity_id = f.entity_id AND q.fiscal_year = f.fiscal_year AND q.source = s.source
     WHERE p.county_code = $1 AND p.tender_id = $2 ORDER BY f.id, s.place NULLS LAST`,
    [countyCode, id],
  );
}

function requireCover(known: readonly Payer[], neededFen: number): readonly Payer[] {
  const payers = known.filter(({ funds }) => funds);
  // Two plans of one year may draw on the same quota: it counts once.
  const quotas = new Map(
    payers.map((payer) => [`${payer.entityId} ${payer.fiscalYear} ${payer.source}`, payer.availableFen]),
  );
  const availableFen = sum([...quotas.values()]);
  if (neededFen > availableFen) throw new Problem('overrun_beyond_quota', { neededFen, availableFen });
  return payers;
}

type Share = { readonly payer: Payer; readonly amountFen: number };

function taken(payers: readonly Payer[], neededFen: number): Share[] {
  const used = new Map<string, number>();
  let left = neededFen;
  return payers.flatMap((payer) => {
    const quota = `${payer.entityId} ${payer.fiscalYear} ${payer.source}`;
    const amountFen = Math.min(left, payer.availableFen - (used.get(quota) ?? 0));
    used.set(quota, (used.get(quota) ?? 0) + amountFen);
    left -= amountFen;
    return amountFen > 0 ? [{ payer, amountFen }] : [];
  });
}

/**
 * The last to pay is the first to get back, before it whoever no longer funds the plan. What was exceeded
 * before quotas paid for it was never taken.
 */
function givenBack(payers: readonly Payer[], freedFen: number): Share[] {
  let left = freedFen;
  return payers.toReversed().flatMap((payer) => {
    const amountFen = Math.min(left, payer.extraFen);
    left -= amountFen;
    return amountFen > 0 ? [{ payer, amountFen: -amountFen }] : [];
  });
}
