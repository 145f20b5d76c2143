import type { Household } from '@yinhu/contracts/household';
import { Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import { findHousehold } from './households.queries.ts';

/** The household, when it is within the caller's scope; otherwise it is not there. */
export async function requireHousehold(tx: ReadTransaction, id: string): Promise<Household> {
  const household = await findHousehold(tx, id);
  if (!household) throw new Problem('not_found', { what: id });
  return household;
}
