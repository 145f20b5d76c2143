import type { Tender } from '@yinhu/contracts/filing';
import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';

/**
 * Bids are received, taken back and opened by the tender's entity, which alone may know who has bid. The head
 * of the office does it for an entity that was merged into another. @throws Problem `forbidden`
 */
export async function requireKeeperOfBids(
  tx: Transaction,
  { role }: Actor,
  { divisionCode, entityId }: Tender,
): Promise<void> {
  if (role === 'entity_clerk') return;
  const merged = await tx.one(
    `SELECT FROM purchasing_entity WHERE county_code = $1 AND id = $2 AND status = 'merged'`,
    [countyOf(divisionCode), entityId],
  );
  if (!merged) throw new Problem('forbidden');
}

/**
 * Lets the rest of the transaction see the sealed bids of a tender whose past is taken over; of none without
 * an id.
 */
export async function lendSealedBids(tx: Transaction, tenderId: string | null): Promise<void> {
  await tx.query(`SELECT set_config('yinhu.sealed_tender', $1, true)`, [tenderId ?? '']);
}
