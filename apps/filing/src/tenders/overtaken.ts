import type { OverrunStep, Tender } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { AWARD_TRANSITIONS, CONTRACT_TRANSITIONS } from './tender-lifecycle.ts';

/** The bids, lots, awards and contracts for which a step beyond its bound can still be approved, by step. */
export function openSubjects({
  lots,
  bids,
  awards,
  contracts,
}: Tender): Readonly<Record<OverrunStep, readonly string[]>> {
  const decided = new Set(awards.filter(({ status }) => status !== 'cancelled').map(({ lotId }) => lotId));
  const idsOf = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  const contractsTaking = (step: 'change_contract' | 'pay') =>
    idsOf(contracts.filter(({ status }) => status in CONTRACT_TRANSITIONS[step]));
  return {
    award: idsOf(bids.filter(({ lotId, status }) => status === 'valid' && !decided.has(lotId))),
    award_directly: idsOf(lots.filter(({ id }) => !decided.has(id))),
    sign_contract: idsOf(awards.filter(({ status }) => status in AWARD_TRANSITIONS.sign_contract)),
    change_contract: contractsTaking('change_contract'),
    pay: contractsTaking('pay'),
  };
}

/**
 * Closes the proposals of which nothing can come any more after a step, so that nobody is asked to decide
 * them.
 */
export async function closeOvertaken(
  tx: Transaction,
  countyCode: string,
  after: Tender,
  by: Actor,
  at: Date,
): Promise<void> {
  await tx.query(
    `UPDATE tender_overrun o SET state = 'overtaken', decided_at = $4, decided_by = $5, decided_by_name = $6
     WHERE county_code = $1 AND tender_id = $2 AND state = 'waiting'
       AND NOT jsonb_exists($3::jsonb -> o.step, o.subject_id::text)`,
    [countyCode, after.id, JSON.stringify(openSubjects(after)), at, by.userId, by.name],
  );
}
