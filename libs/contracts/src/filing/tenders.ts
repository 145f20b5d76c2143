import { z } from 'zod';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, FiscalYear, Id, PriceFen, SearchText, Text } from '../kernel/scalars.ts';
import { StoredFile } from '../kernel/stored-file.ts';
import { PublicText } from '../privacy/public-text.ts';
import { ProcurementMethod } from './plan.ts';
import { distinct } from './plan-checks.ts';
import { RedFlagMark } from './red-flag-indicators.ts';
import { SupplierInput } from './suppliers.ts';
import {
  AwardCriterion,
  Overrun,
  ProgressStep,
  Tender,
  TenderDocument,
  TenderStatus,
  TenderStep,
} from './tender-records.ts';

/** A tender without its parts, as lists show it. */
export const TenderSummary = Tender.omit({
  plans: true,
  lots: true,
  bids: true,
  awards: true,
  contracts: true,
}).extend({
  planCount: z.int(),
  /** Null while it is secret: until the opening for all but the tender’s entity. */
  bidCount: z.int().nullable(),
  awardedFen: z.int(),
  contractedFen: z.int(),
  paidFen: z.int(),
  openFlags: z.int(),
});
export type TenderSummary = z.infer<typeof TenderSummary>;

/** Duration of a step, or of the wait for it. */
export const StepDelay = z.object({
  step: ProgressStep,
  /** The day of the step before. */
  fromOn: BusinessDate,
  toOn: BusinessDate.nullable(),
  /** From one to the other; null while the step is awaited. */
  days: z.int().nullable(),
  /** Days awaited until today; null once the step is taken or the tender has ended. */
  waitingDays: z.int().nullable(),
  limitDays: z.int(),
});
export type StepDelay = z.infer<typeof StepDelay>;

/** One step of a tender's history. */
export const TenderEvent = z.object({
  at: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  action: z.string(),
  happenedOn: BusinessDate.nullable(),
  by: z.string(),
  reason: z.string().nullable(),
});
export type TenderEvent = z.infer<typeof TenderEvent>;

export const TenderDetail = Tender.extend({
  delays: z.array(StepDelay),
  documents: z.array(TenderDocument),
  history: z.array(TenderEvent),
  flags: z.array(RedFlagMark),
  /** Steps beyond their bounds, the latest first. */
  overruns: z.array(Overrun),
});
export type TenderDetail = z.infer<typeof TenderDetail>;

export const tenderStaff = [
  'province_supervisor',
  'county_admin',
  'county_reviewer',
  'entity_clerk',
] as const;
/** Clerks for their own entity; the head of the office for any. */
export const tenderWriters = ['entity_clerk', 'county_admin'] as const;
const oneTender = z.strictObject({ id: Id });
const withReason = z.strictObject({ id: Id, reason: Text(500) });
const oneBid = withReason.extend({ bidId: Id });
const errors = ['not_found', 'invalid_transition'] as const;
/** Required if the amount exceeds its limit; the step is then pending until a second person decides. */
export const overrunReason = PublicText(500).optional();

export const TenderPlanInput = z.strictObject({ filingId: Id, amountFen: PriceFen });
export type TenderPlanInput = z.infer<typeof TenderPlanInput>;
export const LotInput = z.strictObject({ title: PublicText(120), valueFen: PriceFen });
export type LotInput = z.infer<typeof LotInput>;

export const tenders = {
  list: listOperation({
    name: 'filing.tenders.list',
    summary: 'Tenders within the caller’s division; clerks see only their own entity’s',
    access: tenderStaff,
    resource: 'tenders',
    item: TenderSummary,
    filter: {
      q: SearchText.optional(),
      status: TenderStatus.optional(),
      method: ProcurementMethod.optional(),
      entityId: Id.optional(),
      /** Tenders for this plan. */
      filingId: Id.optional(),
      waitingFor: ProgressStep.optional(),
      /** Only tenders whose next step is overdue. */
      stalled: z.boolean().optional(),
      fiscalYear: FiscalYear.optional(),
    },
    sort: ['createdAt', 'number', 'valueFen', 'waitingSince', 'title', 'status'],
  }),
  get: operation({
    name: 'filing.tenders.get',
    kind: 'query',
    summary: 'One tender from its plans to its payments, with the days between its steps',
    access: tenderStaff,
    http: 'GET /tenders/{id}',
    input: oneTender,
    output: TenderDetail,
    errors: ['not_found'],
  }),
  create: operation({
    name: 'filing.tenders.create',
    kind: 'create',
    summary:
      'Begin a tender for one or several filed plans of one entity, each with an amount; a plan begins to be executed with its first',
    access: tenderWriters,
    http: 'POST /tenders',
    input: z.strictObject({
      title: PublicText(120),
      method: ProcurementMethod,
      awardCriterion: AwardCriterion.default('price_only'),
      awardCriteria: PublicText(1000).optional(),
      plans: z.array(TenderPlanInput).min(1).max(20).superRefine(distinct('filingId')),
      /** Absent: one lot for the whole. Their values add up to the amounts of the plans. */
      lots: z.array(LotInput).min(1).max(50).optional(),
    }),
    output: TenderDetail,
    errors: ['not_found', 'invalid_transition', 'budget_exceeded'],
  }),
  publish: operation({
    name: 'filing.tenders.publish',
    kind: 'command',
    summary: 'Publish the notice, with the bidding period and the time of the opening',
    access: tenderWriters,
    http: 'POST /tenders/{id}/notice',
    input: oneTender.extend({
      noticeOn: BusinessDate,
      /** From the day of the notice unless said otherwise. */
      submissionFrom: BusinessDate.optional(),
      submissionTo: BusinessDate,
      enquiryTo: BusinessDate.optional(),
      plannedOpeningOn: BusinessDate,
    }),
    output: TenderDetail,
    errors,
  }),
  recordBid: operation({
    name: 'filing.tenders.record-bid',
    kind: 'create',
    summary:
      'Record a received bid; until the opening its price is sealed, and only the entity sees who has bid',
    access: tenderWriters,
    http: 'POST /tenders/{id}/bids',
    input: oneTender.extend({ lotId: Id, supplier: SupplierInput, receivedOn: BusinessDate }),
    output: TenderDetail,
    errors: [...errors, 'already_exists'],
  }),
  withdrawBid: operation({
    name: 'filing.tenders.withdraw-bid',
    kind: 'command',
    summary: 'Withdraw a supplier’s bid before the opening',
    access: tenderWriters,
    http: 'POST /tenders/{id}/bids/{bidId}/withdrawal',
    input: oneBid,
    output: TenderDetail,
    errors,
  }),
  open: operation({
    name: 'filing.tenders.open',
    kind: 'command',
    summary: 'Open the bids: the price of every bid is read out',
    access: tenderWriters,
    http: 'POST /tenders/{id}/opening',
    input: oneTender.extend({
      openedOn: BusinessDate,
      prices: z
        .array(z.strictObject({ bidId: Id, amountFen: PriceFen }))
        .max(500)
        .superRefine(distinct('bidId')),
    }),
    output: TenderDetail,
    errors,
  }),
  disqualifyBid: operation({
    name: 'filing.tenders.disqualify-bid',
    kind: 'command',
    summary: 'Disqualify an opened bid',
    access: tenderWriters,
    http: 'POST /tenders/{id}/bids/{bidId}/disqualification',
    input: oneBid,
    output: TenderDetail,
    errors,
  }),
  reinstateBid: operation({
    name: 'filing.tenders.reinstate-bid',
    kind: 'command',
    summary: 'Reverse a disqualification, for example after a challenge was upheld',
    access: tenderWriters,
    http: 'POST /tenders/{id}/bids/{bidId}/reinstatement',
    input: oneBid,
    output: TenderDetail,
    errors,
  }),
  award: operation({
    name: 'filing.tenders.award',
    kind: 'create',
    summary:
      'Award a lot to a valid bid; pending while the result is on public notice. Above the bid or the lot only with a reason, once a second person approves',
    access: tenderWriters,
    http: 'POST /tenders/{id}/awards',
    input: oneTender.extend({
      bidId: Id,
      awardedOn: BusinessDate,
      /** The bid’s price unless it was negotiated. */
      amountFen: PriceFen.optional(),
      status: z.enum(['pending', 'active']).default('active'),
      reason: Text(500).optional(),
      overrunReason,
    }),
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'bid_exceeded', 'overrun_beyond_quota'],
  }),
  awardDirectly: operation({
    name: 'filing.tenders.award-directly',
    kind: 'create',
    summary:
      'Name the supplier of a lot bought in the electronic mall or under a framework agreement, without notice and bids',
    access: tenderWriters,
    http: 'POST /tenders/{id}/direct-awards',
    input: oneTender.extend({
      lotId: Id,
      supplier: SupplierInput,
      awardedOn: BusinessDate,
      amountFen: PriceFen,
      overrunReason,
    }),
    output: TenderDetail,
    errors: [...errors, 'already_exists', 'bid_exceeded', 'overrun_beyond_quota'],
  }),
  failLot: operation({
    name: 'filing.tenders.fail-lot',
    kind: 'create',
    summary: 'Close a lot without a winner',
    access: tenderWriters,
    http: 'POST /tenders/{id}/failed-lots',
    input: withReason.extend({ lotId: Id, awardedOn: BusinessDate }),
    output: TenderDetail,
    errors: [...errors, 'already_exists'],
  }),
  confirmAward: operation({
    name: 'filing.tenders.confirm-award',
    kind: 'command',
    summary: 'Confirm a pending award once its public notice is over',
    access: tenderWriters,
    http: 'POST /tenders/{id}/awards/{awardId}/confirmation',
    input: oneTender.extend({ awardId: Id }),
    output: TenderDetail,
    errors,
  }),
  cancelAward: operation({
    name: 'filing.tenders.cancel-award',
    kind: 'command',
    summary: 'Cancel an award that has no contract yet; its lot can be awarded again',
    access: tenderWriters,
    http: 'POST /tenders/{id}/awards/{awardId}/cancellation',
    input: withReason.extend({ awardId: Id }),
    output: TenderDetail,
    errors: [...errors, 'contract_in_force'],
  }),
  complete: operation({
    name: 'filing.tenders.complete',
    kind: 'command',
    summary: 'Close a tender whose lots are all decided and whose contracts are all completed',
    access: tenderWriters,
    http: 'POST /tenders/{id}/completion',
    input: oneTender,
    output: TenderDetail,
    errors: [...errors, 'contract_in_force', 'lot_undecided'],
  }),
  fail: operation({
    name: 'filing.tenders.fail',
    kind: 'command',
    summary: 'End a tender without a winner (流标); its plans can be tendered again',
    access: tenderWriters,
    http: 'POST /tenders/{id}/failure',
    input: withReason,
    output: TenderDetail,
    errors: [...errors, 'contract_in_force'],
  }),
  cancel: operation({
    name: 'filing.tenders.cancel',
    kind: 'command',
    summary: 'Cancel a tender; its plans can be tendered again',
    access: tenderWriters,
    http: 'POST /tenders/{id}/cancellation',
    input: withReason,
    output: TenderDetail,
    errors: [...errors, 'contract_in_force'],
  }),
  addDocument: operation({
    name: 'filing.tenders.add-document',
    kind: 'create',
    summary: 'Add a file to a step of a tender',
    access: tenderWriters,
    http: 'POST /tenders/{id}/documents',
    upload: { maxBytes: 20 * 1024 * 1024, accept: ['pdf', 'image', 'office', 'xlsx', 'csv'] },
    input: oneTender.extend({ step: TenderStep, recordId: Id.optional(), file: StoredFile }),
    output: TenderDetail,
    errors: ['not_found'],
  }),
  linkDocument: operation({
    name: 'filing.tenders.link-document',
    kind: 'create',
    summary: 'Use an attachment of one of the tender’s plans as the document of a step',
    access: tenderWriters,
    http: 'POST /tenders/{id}/document-links',
    input: oneTender.extend({ step: TenderStep, recordId: Id.optional(), attachmentId: Id }),
    output: TenderDetail,
    errors: ['not_found'],
  }),
  downloadDocument: operation({
    name: 'filing.tenders.download-document',
    kind: 'query',
    summary: 'The file of a tender’s document',
    access: tenderStaff,
    http: 'GET /tenders/{id}/documents/{documentId}',
    input: oneTender.extend({ documentId: Id }),
    output: StoredFile,
    download: true,
    errors: ['not_found'],
  }),
};

export const tenderAggregate = aggregate({
  service: 'filing',
  name: 'tender',
  state: Tender,
  events: [
    'tender-planned',
    'tender-published',
    'tender-bid-recorded',
    'tender-bid-changed',
    'tender-opened',
    'tender-awarded',
    'tender-award-changed',
    'tender-contract-signed',
    'tender-contract-changed',
    'tender-delivered',
    'tender-accepted',
    'tender-paid',
    'tender-entry-reversed',
    'tender-completed',
    'tender-unsuccessful',
    'tender-cancelled',
    'tender-overrun-changed',
  ],
});
