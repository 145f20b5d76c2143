import {
  type Award,
  type Bid,
  type ContractStatus,
  type Tender,
  tenderAggregate,
} from '@yinhu/contracts/filing';
import { type ActionOf, lifecycleOf, nextState, type TransitionTable } from '@yinhu/database';
import { TenderRecord } from './tender.entity.ts';

/** A tender with its parts, and the county that its row is kept under. */
export type KeptTender = Tender & Pick<TenderRecord, 'countyCode'>;

/** What a step was about. */
interface About {
  readonly happenedOn?: string;
  readonly recordId?: string;
}

const AFTER_OPENING = { closed: 'closed' } as const;
/** The last payments, and what turns out to be a mistake, come after the project is closed too. */
const TO_THE_END = { closed: 'closed', complete: 'complete' } as const;

/** A direct award is proposed while the tender is still planned. */
const WHILE_PROPOSED = { planned: 'planned', ...TO_THE_END } as const;

/**
 * Every transition of a tender. Bids end with the opening, awards begin with it; direct contracts have
 * neither.
 */
export const TENDERS = lifecycleOf<KeptTender, About>()({
  kind: 'tender',
  entity: TenderRecord,
  initial: { create_tender: 'planned' },
  transitions: {
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
  },
  refusals: { state: 'tender' },
  stamp: (at) => ({ changedAt: at.toISOString() }),
  history: {
    table: 'tender_step',
    row: ({ after, by, happenedOn, recordId }) => ({
      county_code: after.countyCode,
      tender_id: after.id,
      happened_on: happenedOn ?? null,
      record_id: recordId ?? null,
      by_user: by.userId,
    }),
  },
  announces: {
    aggregate: tenderAggregate,
    events: {
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
    },
    // Before the opening nobody learns who has bid, other services included.
    state: ({ after: { countyCode: _, ...tender } }) =>
      tender.openedOn === null ? { ...tender, bids: [] } : tender,
  },
  division: ({ divisionCode }) => divisionCode,
  audit: ({ after: { number, status, version }, recordId = null }) => ({
    detail: { number, status, version, recordId },
  }),
});

export type TenderAction = ActionOf<typeof TENDERS>;

export const BID_TRANSITIONS: TransitionTable<
  Bid['status'],
  'withdraw_bid' | 'disqualify_bid' | 'reinstate_bid'
> = {
  withdraw_bid: { valid: 'withdrawn' },
  disqualify_bid: { valid: 'disqualified' },
  reinstate_bid: { disqualified: 'valid' },
};

export const AWARD_TRANSITIONS: TransitionTable<
  Award['status'],
  'confirm_award' | 'cancel_award' | 'sign_contract'
> = {
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

export const CONTRACT_TRANSITIONS: TransitionTable<ContractStatus, ContractAction> = {
  change_contract: IN_FORCE,
  deliver: IN_FORCE,
  accept_delivery: IN_FORCE,
  pay: WHILE_OWED,
  reverse_entry: WHILE_OWED,
  complete_contract: { active: 'completed' },
  terminate_contract: { active: 'terminated' },
  cancel_contract: { active: 'cancelled' },
};

/**
 * The state of a tender's part after an action. @throws Problem `invalid_transition`; `kind` tells states of
 * the same name apart
 */
export const stateAfter = <Action extends string, Status extends string>(
  table: TransitionTable<Status, Action>,
  kind: 'bid' | 'award' | 'contract',
  status: Status,
  action: Action,
): Status => nextState(table, status, action, { state: kind });
