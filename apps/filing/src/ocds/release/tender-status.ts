import type { Tender } from '@yinhu/contracts/filing';

type Status = 'planned' | 'active' | 'complete' | 'cancelled' | 'unsuccessful';

/**
 * In the standard a tender is complete when its winners are chosen; ours goes on to the last contract’s end.
 */
export function tenderStatus(tender: Tender): Status {
  const { status, lots } = tender;
  if (status === 'cancelled' || status === 'unsuccessful' || status === 'planned' || status === 'active')
    return status;
  const decided = lots.map(({ id }) => lotDecision(tender, id));
  if (decided.every((decision) => decision === 'unsuccessful')) return 'unsuccessful';
  return decided.includes(undefined) ? 'active' : 'complete';
}

export const lotStatus = (tender: Tender, lotId: string): Status => {
  const status = tenderStatus(tender);
  return status === 'active' || status === 'complete' ? (lotDecision(tender, lotId) ?? 'active') : status;
};

/** How a lot was decided: by a winner, or without one; undefined while it is open. */
function lotDecision({ awards }: Tender, lotId: string): 'complete' | 'unsuccessful' | undefined {
  const standing = awards.find((award) => award.lotId === lotId && award.status !== 'cancelled');
  if (standing?.status === 'active') return 'complete';
  return standing?.status === 'unsuccessful' ? 'unsuccessful' : undefined;
}
