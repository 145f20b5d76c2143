import type { Award, Bid, ContractStatus, TenderStatus, tenderAggregate } from '@yinhu/contracts/filing';
import { type EventNameOf, Problem } from '@yinhu/contracts/kernel';

type Table<Action extends string, Status extends string> = Readonly<Record<Action, Readonly<Partial<Record<Status, Status>>>>>;

export type TenderAction =
  | 'publish_notice'
  | 'record_bid'
  | 'withdraw_bid'
  | 'open_bids'
  | 'disqualify_bid'
  | 'reinstate_bid'
  | 'award'
  | 'award_directly'
  | 'fail_lot'
  | 'confirm_award'
  | 'cancel_award'
  | 'sign_contract'
  | 'change_contract'
  | 'deliver'
  | 'accept_delivery'
  | 'pay'
  | 'reverse_entry'
  | 'complete_contract'
  | 'terminate_contract'
  | 'cancel_contract'
  | 'complete_tender'
  | 'fail_tender'
  | 'cancel_tender'
  | 'propose_overrun'
  | 'refuse_overrun'
  | 'withdraw_overrun';

const AFTER_OPENING = { closed: 'closed' } as const;
/** The last payments, and what turns out to be a mistake, come after the project is closed too. */
const TO_THE_END = { closed: 'closed', complete: 'complete' } as const;

/** A direct award is proposed while the tender is still planned. */
const WHILE_PROPOSED = { planned: 'planned', ...TO_THE_END } as const;

/** Every transition of a tender. Bids end with the opening, awards begin with it; direct contracts have neither. */
export const TENDER_TRANSITIONS: Table<TenderAction, TenderStatus> = {
  publish_notice: { planned: 'active' },
  record_bid: { active: 'active' },
  withdraw_bid: { active: 'active' },
  open_bids: { active: 'closed' },
  disqualify_bid: AFTER_OPENING,
  reinstate_bid: AFTER_OPENING,
  award: AFTER_OPENING,
  award_directly: { planned: 'closed', closed: 'closed' },
  fail_lot: AFTER_OPENING,
  confirm_award: AFTER_OPENING,
  cancel_award: AFTER_OPENING,
  sign_contract: AFTER_OPENING,
  change_contract: AFTER_OPENING,
  deliver: AFTER_OPENING,
  accept_delivery: AFTER_OPENING,
  pay: TO_THE_END,
  reverse_entry: TO_THE_END,
  complete_contract: AFTER_OPENING,
  terminate_contract: AFTER_OPENING,
  cancel_contract: AFTER_OPENING,
  complete_tender: { closed: 'complete' },
  fail_tender: { active: 'unsuccessful', closed: 'unsuccessful' },
  cancel_tender: { planned: 'cancelled', active: 'cancelled', closed: 'cancelled' },
  propose_overrun: WHILE_PROPOSED,
  refuse_overrun: WHILE_PROPOSED,
  withdraw_overrun: WHILE_PROPOSED,
};

export const BID_TRANSITIONS: Table<'withdraw_bid' | 'disqualify_bid' | 'reinstate_bid', Bid['status']> = {
  withdraw_bid: { valid: 'withdrawn' },
  disqualify_bid: { valid: 'disqualified' },
  reinstate_bid: { disqualified: 'valid' },
};

export const AWARD_TRANSITIONS: Table<'confirm_award' | 'cancel_award' | 'sign_contract', Award['status']> = {
  confirm_award: { pending: 'active' },
  cancel_award: { pending: 'cancelled', active: 'cancelled', unsuccessful: 'cancelled' },
  sign_contract: { active: 'active' },
};

type ContractAction =
  | 'change_contract'
  | 'deliver'
  | 'accept_delivery'
  | 'pay'
  | 'reverse_entry'
  | 'complete_contract'
  | 'terminate_contract'
  | 'cancel_contract';
const IN_FORCE = { active: 'active' } as const;
const WHILE_OWED = { active: 'active', completed: 'completed', terminated: 'terminated' } as const;

export const CONTRACT_TRANSITIONS: Table<ContractAction, ContractStatus> = {
  change_contract: IN_FORCE,
  deliver: IN_FORCE,
  accept_delivery: IN_FORCE,
  pay: WHILE_OWED,
  reverse_entry: WHILE_OWED,
  complete_contract: { active: 'completed' },
  terminate_contract: { active: 'terminated' },
  cancel_contract: { active: 'cancelled' },
};

/** The state after an action. @throws Problem `invalid_transition` where the table has none; `kind` tells states of the same name apart */
export function stateAfter<Action extends string, Status extends string>(
  table: Table<Action, Status>,
  kind: 'tender' | 'bid' | 'award' | 'contract',
  status: Status,
  action: Action,
): Status {
  const next = table[action][status];
  if (next === undefined) throw new Problem('invalid_transition', { state: `${kind}_${status}`, action });
  return next;
}

/** The event that announces each step. */
export const TENDER_EVENTS: Readonly<Record<TenderAction | 'create_tender', EventNameOf<typeof tenderAggregate>>> = {
  create_tender: 'tender-planned',
  publish_notice: 'tender-published',
  record_bid: 'tender-bid-recorded',
  withdraw_bid: 'tender-bid-changed',
  open_bids: 'tender-opened',
  disqualify_bid: 'tender-bid-changed',
  reinstate_bid: 'tender-bid-changed',
  award: 'tender-awarded',
  award_directly: 'tender-awarded',
  fail_lot: 'tender-awarded',
  confirm_award: 'tender-award-changed',
  cancel_award: 'tender-award-changed',
  sign_contract: 'tender-contract-signed',
  change_contract: 'tender-contract-changed',
  deliver: 'tender-delivered',
  accept_delivery: 'tender-accepted',
  pay: 'tender-paid',
  reverse_entry: 'tender-entry-reversed',
  complete_contract: 'tender-contract-changed',
  terminate_contract: 'tender-contract-changed',
  cancel_contract: 'tender-contract-changed',
  complete_tender: 'tender-completed',
  fail_tender: 'tender-unsuccessful',
  cancel_tender: 'tender-cancelled',
  propose_overrun: 'tender-overrun-changed',
  refuse_overrun: 'tender-overrun-changed',
  withdraw_overrun: 'tender-overrun-changed',
};
