import type { Filing, Tender } from '@yinhu/contracts/filing';
import type { Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { guardOf } from '../publication-guard.ts';
import { ocidOf } from './ocid.ts';
import { partyOfEntity } from './party-of-entity.ts';
import { publishRelease, type TagsAfter } from './publish-release.ts';
import { isFromElsewhere, sourcesOf } from './release-store.ts';
import { tenderContent } from './tender-content.ts';
import { documentsOf } from './tender-documents.ts';

/**
 * Publishes what a step has made of a tender, in the step's own transaction, which holds the tender's lock. A
 * tender is public from its notice on, or from its first award where there is no notice. What came from
 * elsewhere is published there.
 */
export async function releaseTender(
  tx: Transaction,
  tender: Tender,
  tags: TagsAfter,
  at: Date,
): Promise<void> {
  if (tender.noticeOn === null && tender.awards.length === 0) return;
  const countyCode = countyOf(tender.divisionCode);
  if (await isFromElsewhere(tx, countyCode, tender.id)) return;
  const filingIds = tender.plans.map(({ filingId }) => filingId);
  const owner = { ...tender, countyCode, filingIds, guard: await guardOf(tx, countyCode, filingIds) };
  const facts = {
    buyer: await partyOfEntity(tx, owner),
    lines: await linesOfPlans(tx, countyCode, tender),
    documents: await documentsOf(tx, countyCode, tender.id),
    sources: await sourcesOf(tx, countyCode, filingIds),
  };
  await publishRelease(tx, owner, ocidOf(tender.number), tags, at, tenderContent(tender, facts));
}

/** As before, once what may be said of its plans has changed. */
export const releaseTenderAgain = (tx: Transaction, tender: Tender, at: Date): Promise<void> =>
  releaseTender(tx, tender, (earlier) => (earlier.length === 0 ? ['tender'] : ['tenderUpdate']), at);

async function linesOfPlans(
  tx: Transaction,
  countyCode: string,
  { plans }: Tender,
): Promise<ReadonlyMap<string, Filing['lines']>> {
  const rows = await tx.query<{ id: string; lines: Filing['lines'] }>(
    'SELECT id, lines FROM filing WHERE county_code = $1 AND id = ANY($2::uuid[])',
    [countyCode, plans.map(({ filingId }) => filingId)],
  );
  return new Map(rows.map(({ id, lines }) => [id, lines]));
}
