import type { HouseholdLinkStatus } from '@yinhu/contracts/household';
import { Problem } from '@yinhu/contracts/kernel';

export type LinkAction = 'confirm' | 'refuse' | 'end';

/** Every transition of a link. */
export const LINK_TRANSITIONS: Readonly<Record<LinkAction, { readonly from: HouseholdLinkStatus; readonly to: HouseholdLinkStatus }>> = {
  confirm: { from: 'proposed', to: 'confirmed' },
  refuse: { from: 'proposed', to: 'refused' },
  end: { from: 'confirmed', to: 'ended' },
};

/** The state after an action; `invalid_transition` where the table has none. */
export function nextLinkStatus(status: HouseholdLinkStatus, action: LinkAction): HouseholdLinkStatus {
  const { from, to } = LINK_TRANSITIONS[action];
  if (status !== from) throw new Problem('invalid_transition', { state: `link_${status}`, action: action === 'end' ? 'end_link' : action });
  return to;
}
