import type { Transaction } from '@yinhu/database';
import { guardOf } from '../ocds/publication-guard.ts';
import { releasePlanAgain } from '../ocds/release/plan-release.ts';
import { releaseTenderAgain } from '../ocds/release/tender-release.ts';
import type { FilingRecord } from '../plans/filings/filing.entity.ts';
import { putOnShow, takeOffShow } from '../plans/publishing/show.ts';
import { reread } from '../tenders/tender-store.ts';

const IN_FORCE: readonly FilingRecord['status'][] = ['filed', 'executing', 'completed'];

/**
 * Brings all that the public reads of a plan to its guard: the notice, its open data and those of its
 * tenders.
 */
export async function republish(tx: Transaction, filing: FilingRecord, at: Date): Promise<void> {
  if (filing.number === null) return;
  const guard = await guardOf(tx, filing.countyCode, [filing.id]);
  takeOffShow(tx, filing);
  if (IN_FORCE.includes(filing.status)) putOnShow(tx, filing, guard);
  await releasePlanAgain(tx, filing, filing.number, guard, at);
  for (const id of await lockTendersOf(tx, filing))
    await releaseTenderAgain(tx, await reread(tx, { id, divisionCode: filing.divisionCode }), at);
}

/** In the order of their ids, so that two who lock the same ones do not wait in a circle. */
async function lockTendersOf(tx: Transaction, { countyCode, id }: FilingRecord): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM tender t WHERE county_code = $1
       AND EXISTS (SELECT FROM tender_plan p WHERE p.county_code = t.county_code AND p.tender_id = t.id AND p.filing_id = $2)
     ORDER BY id FOR NO KEY UPDATE`,
    [countyCode, id],
  );
  return rows.map((row) => row.id);
}
