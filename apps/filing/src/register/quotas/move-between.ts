import { MAX_QUOTA_FEN } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { type MovementCause, moveQuota } from './move-quota.ts';
import type { OpenQuota } from './open-quota.ts';

/**
 * Moves money from one quota to another, both held by the transaction: an entry in each ledger that names the
 * other.
 */
export async function moveBetween(
  tx: Transaction,
  kind: 'carry_over' | 'transfer',
  { from, to, amountFen }: { readonly from: OpenQuota; readonly to: OpenQuota; readonly amountFen: number },
  cause: MovementCause,
): Promise<void> {
  if (amountFen > MAX_QUOTA_FEN - to.allocatedFen) {
    throw new Problem('quota_limit', { year: to.fiscalYear, source: to.source, maxFen: MAX_QUOTA_FEN });
  }
  const { source } = from;
  await moveQuota(tx, from, [{ kind: `${kind}_out`, source, amountFen: -amountFen }], {
    ...cause,
    otherQuotaId: to.id,
  });
  await moveQuota(tx, to, [{ kind: `${kind}_in`, source, amountFen }], { ...cause, otherQuotaId: from.id });
}
