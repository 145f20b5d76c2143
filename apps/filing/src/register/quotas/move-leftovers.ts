import type { Transaction } from '@yinhu/database';
import type { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import { moveBetween } from './move-between.ts';
import type { MovementCause } from './move-quota.ts';
import { OPEN_QUOTA, type OpenQuota, openQuota } from './open-quota.ts';

/**
 * Moves what is left of every quota of one entity to the same quotas of another. The caller holds both
 * entities' locks.
 */
export async function moveLeftovers(
  tx: Transaction,
  entity: PurchasingEntity,
  survivor: PurchasingEntity,
  cause: MovementCause,
): Promise<void> {
  const left = await tx.query<OpenQuota>(
    `SELECT ${OPEN_QUOTA} FROM quota WHERE county_code = $1 AND entity_id = $2 AND available_fen > 0
     ORDER BY fiscal_year, source FOR NO KEY UPDATE`,
    [entity.countyCode, entity.id],
  );
  for (const from of left) {
    const to = await openQuota(tx, survivor, from);
    await moveBetween(tx, 'transfer', { from, to, amountFen: from.availableFen }, cause);
  }
}
