import type { TagsAfter } from '../ocds/release/publish-release.ts';
import type { TenderAction } from './tender-lifecycle.ts';

/** What each step of a tender is in the standard's words; null for what the public does not learn. */
const TAGS: Readonly<Record<TenderAction, string | null>> = {
  publish_notice: 'tender',
  // Who has bid is sealed until the opening.
  record_bid: null,
  withdraw_bid: null,
  open_bids: 'tenderUpdate',
  disqualify_bid: 'tenderUpdate',
  reinstate_bid: 'tenderUpdate',
  award: 'award',
  award_directly: 'award',
  fail_lot: 'award',
  confirm_award: 'awardUpdate',
  cancel_award: 'awardCancellation',
  sign_contract: 'contract',
  change_contract: 'contractAmendment',
  deliver: 'implementation',
  accept_delivery: 'implementation',
  pay: 'implementation',
  reverse_entry: 'implementationUpdate',
  complete_contract: 'contractTermination',
  terminate_contract: 'contractTermination',
  cancel_contract: 'contractUpdate',
  complete_tender: 'tenderUpdate',
  fail_tender: 'tenderUpdate',
  cancel_tender: 'tenderCancellation',
  // Nothing has happened yet, or will.
  propose_overrun: null,
  refuse_overrun: null,
  withdraw_overrun: null,
};

/**
 * The tags of the release that a step makes; undefined when it makes none. A process that begins with an
 * award had no notice.
 */
export function releaseTags(action: TenderAction): TagsAfter | undefined {
  const tag = TAGS[action];
  if (tag === null) return undefined;
  return (earlier) => {
    const isUpdate =
      tag === 'implementation' && earlier.some((release) => release.tag.includes('implementation'));
    const own = isUpdate ? 'implementationUpdate' : tag;
    return earlier.length === 0 && own !== 'tender' ? ['tender', own] : [own];
  };
}
