import type { Actor } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';

/**
 * Drops a working copy, in the same moment as what was typed in it is stored where one is given. What is left
 * is an empty row that refuses saves still on their way; those of earlier days go now.
 */
export async function discardWorkingCopy(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) return;
  const county = countyOf(actor.division);
  await tx.query(
    `INSERT INTO filing_working_copy (county_code, division_code, id, entity_id, by_user, content, saved_at, discarded_at)
     VALUES ($1, $2, $3, $4, $5, '{}', now(), now())
     ON CONFLICT (county_code, by_user, id) DO UPDATE SET content = '{}', title = '', discarded_at = now()`,
    [county, actor.division, id, actor.organisationId, actor.userId],
  );
  await tx.query(
    `DELETE FROM filing_working_copy WHERE county_code = $1 AND by_user = $2 AND discarded_at < now() - interval '1 day'`,
    [county, actor.userId],
  );
}
