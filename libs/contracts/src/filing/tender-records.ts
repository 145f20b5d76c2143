import { z } from 'zod';
import { CreditCode } from '../kernel/check-digits.ts';
import { enumeration } from '../kernel/enumeration.ts';
import { BusinessDate, DivisionCode, Fen, FenDelta, Id } from '../kernel/scalars.ts';
import { ProcurementMethod } from './plan.ts';

/**
 * `planned → active → closed → complete`; a tender ends early `cancelled`, or `unsuccessful` (流标) when nobody
 * won.
 */
export const TenderStatus = enumeration({
  planned: ['待公告', 'Planned'],
  active: ['招标中', 'Receiving bids'],
  closed: ['办理中', 'Under way'],
  complete: ['已完结', 'Complete'],
  cancelled: ['已终止', 'Cancelled'],
  unsuccessful: ['流标', 'Unsuccessful'],
});
export type TenderStatus = z.infer<typeof TenderStatus>;
export const BidStatus = enumeration({
  valid: ['有效', 'Valid'],
  disqualified: ['无效', 'Disqualified'],
  withdrawn: ['已撤回', 'Withdrawn'],
});
export type BidStatus = z.infer<typeof BidStatus>;
export const AwardStatus = enumeration({
  pending: ['公示中', 'On public notice'],
  active: ['已定标', 'In force'],
  cancelled: ['已取消', 'Cancelled'],
  unsuccessful: ['无中标人', 'No winner'],
});
export type AwardStatus = z.infer<typeof AwardStatus>;
export const ContractStatus = enumeration({
  active: ['履行中', 'In force'],
  completed: ['已履行完毕', 'Fulfilled'],
  terminated: ['已解除', 'Terminated'],
  cancelled: ['已作废', 'Struck out'],
});
export type ContractStatus = z.infer<typeof ContractStatus>;
export const AcceptanceResult = enumeration({
  accepted: ['验收合格', 'Accepted'],
  partly_accepted: ['部分合格', 'Partly accepted'],
  rejected: ['不合格', 'Refused'],
});
export type AcceptanceResult = z.infer<typeof AcceptanceResult>;
/** The step that a tender's document belongs to. */
export const TenderStep = enumeration({
  tender: ['项目', 'Tender'],
  notice: ['采购公告', 'Notice'],
  bid: ['投标（响应）', 'Bid'],
  opening: ['开标', 'Opening'],
  award: ['定标', 'Award'],
  contract: ['合同', 'Contract'],
  change: ['合同变更', 'Contract change'],
  delivery: ['交付', 'Delivery'],
  acceptance: ['验收', 'Acceptance'],
  payment: ['支付', 'Payment'],
});
export type TenderStep = z.infer<typeof TenderStep>;

/** Award method among valid bids: the price alone, or several criteria that are rated (综合评分). */
export const AwardCriterion = enumeration({
  price_only: ['最低价', 'Lowest price'],
  rated: ['综合评分', 'Rated criteria'],
});
export type AwardCriterion = z.infer<typeof AwardCriterion>;
/**
 * The steps whose days are counted, each from the one before it; the first from the day the plan was filed.
 */
export const ProgressStep = enumeration({
  notice: ['采购公告', 'Notice'],
  opening: ['开标', 'Opening'],
  award: ['定标', 'Award'],
  contract: ['签订合同', 'Contract'],
  delivery: ['交付', 'Delivery'],
  acceptance: ['验收', 'Acceptance'],
  payment: ['支付', 'Payment'],
});
export type ProgressStep = z.infer<typeof ProgressStep>;
/**
 * Days after which a step that has not come stalls: those of the law where it sets one (notice 20 days before
 * the opening, contract and payment within 30).
 */
export const STEP_LIMIT_DAYS: Readonly<Record<ProgressStep, number>> = {
  notice: 30,
  opening: 30,
  award: 10,
  contract: 30,
  delivery: 90,
  acceptance: 15,
  payment: 30,
};

/** Methods that lead to a contract without notice, bids and opening: the method is the reason. */
export const DIRECT_METHODS: readonly z.infer<typeof ProcurementMethod>[] = ['mall_purchase', 'framework'];

/** A firm that bids (供应商), known to all entities of its county. */
export const Supplier = z.object({
  id: Id,
  creditCode: CreditCode,
  name: z.string(),
  smallEnterprise: z.boolean(),
});
export type Supplier = z.infer<typeof Supplier>;

/** How much of a plan a tender is for: plans merge into one tender, and a plan splits over several. */
export const TenderPlan = z.object({
  filingId: Id,
  filingNumber: z.string(),
  title: z.string(),
  /** The plan's budget and filing date. */
  budgetFen: Fen,
  filedAt: z.iso.datetime(),
  amountFen: Fen,
});
export type TenderPlan = z.infer<typeof TenderPlan>;

/** A part of a tender that is won as a whole (标段、采购包). */
export const Lot = z.object({ id: Id, number: z.int(), title: z.string(), valueFen: Fen });
export type Lot = z.infer<typeof Lot>;

export const Bid = z.object({
  id: Id,
  lotId: Id,
  supplier: Supplier,
  receivedOn: BusinessDate,
  status: BidStatus,
  statusReason: z.string().nullable(),
  /** Sealed, null, until the opening. */
  amountFen: Fen.nullable(),
});
export type Bid = z.infer<typeof Bid>;

/** The winner of a lot; `unsuccessful` says that it has none. */
export const Award = z.object({
  id: Id,
  lotId: Id,
  bidId: Id.nullable(),
  supplier: Supplier.nullable(),
  status: AwardStatus,
  awardedOn: BusinessDate,
  amountFen: Fen,
  /** The sum of its contracts with their changes. */
  contractedFen: Fen,
  reason: z.string().nullable(),
});
export type Award = z.infer<typeof Award>;

export const ContractChange = z.object({
  id: Id,
  contractId: Id,
  changedOn: BusinessDate,
  reason: z.string(),
  amountDeltaFen: FenDelta,
  /** The contract's new end, where it moved. */
  endsOn: BusinessDate.nullable(),
  overrunReason: z.string().nullable(),
});
export type ContractChange = z.infer<typeof ContractChange>;

/** An entry made by mistake stays on record, with who reversed it and why. */
const reversal = {
  reversedAt: z.iso.datetime().nullable(),
  reversedBy: z.string().nullable(),
  reversalReason: z.string().nullable(),
};
export const Delivery = z.object({
  id: Id,
  contractId: Id,
  deliveredOn: BusinessDate,
  description: z.string(),
  /** Townships and villages that got it. */
  divisions: z.array(DivisionCode),
  ...reversal,
});
export type Delivery = z.infer<typeof Delivery>;

export const Acceptance = z.object({
  id: Id,
  contractId: Id,
  deliveryId: Id,
  acceptedOn: BusinessDate,
  result: AcceptanceResult,
  /** Accepted value. */
  amountFen: Fen,
  note: z.string().nullable(),
  ...reversal,
});
export type Acceptance = z.infer<typeof Acceptance>;

export const Payment = z.object({
  id: Id,
  contractId: Id,
  paidOn: BusinessDate,
  amountFen: Fen,
  /** Number of the treasury's or bank's voucher. */
  voucher: z.string(),
  overrunReason: z.string().nullable(),
  ...reversal,
});
export type Payment = z.infer<typeof Payment>;

export const Contract = z.object({
  id: Id,
  awardId: Id,
  number: z.string(),
  status: ContractStatus,
  statusReason: z.string().nullable(),
  signedOn: BusinessDate,
  startsOn: BusinessDate,
  /** Changes included. */
  endsOn: BusinessDate,
  /** As signed; with its changes it is `amountFen + changedFen`. */
  amountFen: Fen,
  changedFen: FenDelta,
  /** Reversed payments left out. */
  paidFen: Fen,
  /** Why it exceeds its award. */
  overrunReason: z.string().nullable(),
  changes: z.array(ContractChange),
  deliveries: z.array(Delivery),
  acceptances: z.array(Acceptance),
  payments: z.array(Payment),
});
export type Contract = z.infer<typeof Contract>;

/** The steps whose amount may exceed its limit with a second person's approval (复核). */
export const OverrunStep = enumeration({
  award: ['定标', 'Award'],
  award_directly: ['直接成交', 'Direct award'],
  sign_contract: ['签订合同', 'Contract'],
  change_contract: ['合同变更', 'Contract change'],
  pay: ['支付', 'Payment'],
});
export type OverrunStep = z.infer<typeof OverrunStep>;
export const OverrunState = enumeration({
  waiting: ['待复核', 'Awaits a second person'],
  approved: ['已复核', 'Approved'],
  refused: ['未通过', 'Refused'],
  withdrawn: ['已撤回', 'Withdrawn'],
  /**
   * Nothing can come of it any more: its lot was decided meanwhile, or its award or contract came to its end.
   */
  overtaken: ['已失效', 'Overtaken'],
});
export type OverrunState = z.infer<typeof OverrunState>;

/**
 * A step beyond its bound (超限事项): an award above its bid or its lot, contracts above their award, payments
 * above their contract. It takes effect when a second person approves it, and never beyond the entity's
 * quota.
 */
export const Overrun = z.object({
  id: Id,
  step: OverrunStep,
  /** The bid, lot, award or contract that the step is for. */
  subjectId: Id,
  /** The sum that the step would lead to, and its limit. */
  sumFen: Fen,
  limitFen: Fen,
  reason: z.string(),
  state: OverrunState,
  proposedAt: z.iso.datetime(),
  proposedBy: z.string(),
  /** The user who proposed it, and therefore cannot approve it. */
  proposedById: z.string(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
});
export type Overrun = z.infer<typeof Overrun>;

/**
 * A procurement process (采购项目) from notice to payment. Days are business dates; every list is in the order it
 * was entered.
 */
export const Tender = z.object({
  id: Id,
  /** Speaking number: {county}-T{year}-{0001…}. */
  number: z.string(),
  entityId: Id,
  entityName: z.string(),
  divisionCode: DivisionCode,
  title: z.string(),
  method: ProcurementMethod,
  status: TenderStatus,
  /** The estimate: the sum of the amounts from its plans, and of its lots. */
  valueFen: Fen,
  awardCriterion: AwardCriterion,
  /** The criteria as free text. */
  awardCriteria: z.string().nullable(),
  noticeOn: BusinessDate.nullable(),
  submissionFrom: BusinessDate.nullable(),
  submissionTo: BusinessDate.nullable(),
  /** Questions are answered until then. */
  enquiryTo: BusinessDate.nullable(),
  plannedOpeningOn: BusinessDate.nullable(),
  openedOn: BusinessDate.nullable(),
  endedOn: BusinessDate.nullable(),
  endReason: z.string().nullable(),
  /** The step that comes next, and the day of the one before it; both null once nothing is awaited. */
  waitingFor: ProgressStep.nullable(),
  waitingSince: BusinessDate.nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  version: z.int(),
  plans: z.array(TenderPlan),
  lots: z.array(Lot),
  bids: z.array(Bid),
  awards: z.array(Award),
  contracts: z.array(Contract),
});
export type Tender = z.infer<typeof Tender>;

/** A file of a step: uploaded for it, or attached to one of the tender's plans. */
export const TenderDocument = z.object({
  id: Id,
  step: TenderStep,
  recordId: Id.nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  /** Set where it is an attachment of a plan. */
  filingId: Id.nullable(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type TenderDocument = z.infer<typeof TenderDocument>;
