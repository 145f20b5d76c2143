import { z } from 'zod';
import type { DivisionLevel } from '../identity/divisions.ts';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen, FenDelta, Id, PriceFen, Text } from '../kernel/scalars.ts';
import { PublicText } from '../privacy/public-text.ts';
import { distinct } from './plan-checks.ts';
import { AcceptanceResult } from './tender-records.ts';
import { overrunReason, TenderDetail, tenderWriters } from './tenders.ts';

const oneTender = z.strictObject({ id: Id });
const oneContract = oneTender.extend({ contractId: Id });
const errors = ['not_found', 'invalid_transition'] as const;

/** A delivery says where it went more closely than by its county. */
export const DELIVERY_LEVELS: readonly DivisionLevel[] = ['township', 'village'];

export const tenderContracts = {
  sign: operation({
    name: 'filing.contracts.sign',
    kind: 'create',
    summary:
      'Enter the contract signed for an award; beyond the award’s amount only with a reason, once a second person approves',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts',
    input: oneTender.extend({
      awardId: Id,
      number: PublicText(60),
      signedOn: BusinessDate,
      startsOn: BusinessDate,
      endsOn: BusinessDate,
      amountFen: PriceFen,
      overrunReason,
    }),
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'award_exceeded', 'overrun_beyond_quota'],
  }),
  change: operation({
    name: 'filing.contracts.change',
    kind: 'create',
    summary:
      'Enter a change of a contract: of its amount, its end, or both; beyond its award only with a reason, once a second person approves',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/changes',
    input: oneContract.extend({
      changedOn: BusinessDate,
      reason: PublicText(500),
      amountDeltaFen: FenDelta.min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER).default(0),
      endsOn: BusinessDate.optional(),
      overrunReason,
    }),
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'award_exceeded', 'contract_exceeded', 'overrun_beyond_quota'],
  }),
  deliver: operation({
    name: 'filing.contracts.deliver',
    kind: 'create',
    summary: 'Record a delivery of goods or works, and its place',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/deliveries',
    input: oneContract.extend({
      deliveredOn: BusinessDate,
      description: PublicText(500),
      divisions: z.array(DivisionCode).min(1).max(50).superRefine(distinct()),
    }),
    output: TenderDetail,
    errors,
  }),
  accept: operation({
    name: 'filing.contracts.accept',
    kind: 'create',
    summary:
      'Record the acceptance (验收) of a delivery, or that it was refused; never more in all than the contract with its changes',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/acceptances',
    input: oneContract.extend({
      deliveryId: Id,
      acceptedOn: BusinessDate,
      result: AcceptanceResult,
      /** The accepted value; 0 if everything was rejected. */
      amountFen: Fen,
      note: Text(500).optional(),
    }),
    output: TenderDetail,
    errors: [...errors, 'acceptance_exceeded'],
  }),
  pay: operation({
    name: 'filing.contracts.pay',
    kind: 'create',
    summary:
      'Record a payment; beyond the contract’s amount with its changes only with a reason, once a second person approves',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/payments',
    input: oneContract.extend({
      paidOn: BusinessDate,
      amountFen: PriceFen,
      voucher: Text(60),
      overrunReason,
    }),
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'contract_exceeded', 'overrun_beyond_quota'],
  }),
  reverse: operation({
    name: 'filing.contracts.reverse',
    kind: 'command',
    summary:
      'Reverse a delivery, acceptance or payment recorded by mistake; it stays on record, marked as reversed',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/reversals',
    input: oneContract.extend({
      record: z.enum(['delivery', 'acceptance', 'payment']),
      recordId: Id,
      reason: Text(500),
    }),
    output: TenderDetail,
    errors: [...errors, 'delivery_accepted'],
  }),
  complete: operation({
    name: 'filing.contracts.complete',
    kind: 'command',
    summary: 'Close a fulfilled contract; it must have at least one acceptance',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/completion',
    input: oneContract,
    output: TenderDetail,
    errors: [...errors, 'nothing_accepted'],
  }),
  terminate: operation({
    name: 'filing.contracts.terminate',
    kind: 'command',
    summary: 'Terminate a contract early; its deliveries and payments stay on record',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/termination',
    input: oneContract.extend({ reason: Text(500) }),
    output: TenderDetail,
    errors,
  }),
  cancel: operation({
    name: 'filing.contracts.cancel',
    kind: 'command',
    summary: 'Cancel a contract that has no deliveries or payments; its amount returns to the award',
    access: tenderWriters,
    http: 'POST /tenders/{id}/contracts/{contractId}/cancellation',
    input: oneContract.extend({ reason: Text(500) }),
    output: TenderDetail,
    errors: [...errors, 'contract_in_force'],
  }),
};
