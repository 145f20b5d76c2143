import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';

/**
 * Only a service station represents farmers. Sellers' clerks are of stations, or of co-operatives and
 * suppliers, whose organisation is a seller here under the same id. The database refuses it too.
 */
export async function requireStation(tx: ReadTransaction, { organisationId }: Actor): Promise<void> {
  const shop = await tx.one('SELECT 1 FROM seller WHERE id::text = $1', [organisationId]);
  if (shop) throw new Problem('farmers_by_stations');
}
