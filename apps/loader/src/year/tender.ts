import type { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';
import type { PlannedEntity } from './entities.ts';
import type { Firm } from './firms.ts';

type Creation = RequestOf<typeof API.filing.tenders.create>;

export interface PlannedBid {
  readonly firm: Firm;
  readonly receivedOn: string;
  readonly amountFen: number;
  /** Why it was disqualified after the opening. */
  readonly disqualified?: string;
}

export interface PlannedContract {
  readonly number: string;
  readonly signedOn: string;
  readonly endsOn: string;
  readonly amountFen: number;
  readonly changes: readonly {
    readonly on: string;
    readonly reason: string;
    readonly deltaFen: number;
    readonly endsOn?: string;
    readonly overrunReason?: string;
  }[];
  /** Each with its acceptance, where one came of it. */
  readonly deliveries: readonly {
    readonly on: string;
    readonly description: string;
    readonly divisions: readonly string[];
    readonly accepted?: {
      readonly on: string;
      readonly result: 'accepted' | 'partly_accepted' | 'rejected';
      readonly amountFen: number;
      readonly note?: string;
    };
  }[];
  readonly payments: readonly { readonly on: string; readonly amountFen: number; readonly voucher: string }[];
  readonly end?: { readonly on: string; readonly terminated?: string };
}

export interface PlannedLot {
  readonly title: string;
  readonly valueFen: number;
  readonly bids: readonly PlannedBid[];
  /** Whom it went to; none where the tender came to nothing, or has not come so far. */
  readonly award?: { readonly on: string; readonly firm: Firm; readonly amountFen: number };
  readonly contract?: PlannedContract;
}

/** A tender of the demonstration, from the plans it is for to where it stands. */
export interface PlannedTender {
  readonly key: string;
  readonly entity: PlannedEntity;
  readonly title: string;
  readonly method: Creation['method'];
  readonly criterion: 'price_only' | 'rated';
  readonly plans: readonly { readonly key: string; readonly amountFen: number }[];
  readonly createdOn: string;
  /** None for what is bought directly. */
  readonly notice?: { readonly on: string; readonly submissionTo: string; readonly openingOn: string };
  readonly openedOn?: string;
  readonly lots: readonly PlannedLot[];
  readonly end?: {
    readonly on: string;
    readonly as: 'complete' | 'unsuccessful' | 'cancelled';
    readonly reason: string;
  };
  /** Plans that are closed with it, with what was done. */
  readonly closesPlans?: { readonly on: string; readonly reason: string };
}
