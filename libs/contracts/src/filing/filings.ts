import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, FiscalYear, Id, SearchText, Text } from '../kernel/scalars.ts';
import { FILING_STAFF, PURCHASING_OFFICE } from '../system/role-groups.ts';
import { FilingAmendment, FilingVersion } from './amendments.ts';
import { FilingFields, PlanContent, Purpose } from './plan.ts';
import { wholePlan } from './plan-checks.ts';
import { RuleOutcome } from './rule-outcome.ts';

export const DecisionOutcome = enumeration({
  filed: ['予以备案', 'Filed'],
  in_review: ['转人工审核', 'Sent to review'],
  returned: ['退回修改', 'Returned'],
  rejected: ['不予备案', 'Rejected'],
});
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const DecisionBy = enumeration({
  rules: ['绿色通道规则', 'Green-channel rules'],
  reviewer: ['审核人员', 'Reviewer'],
});
export type DecisionBy = z.infer<typeof DecisionBy>;

/**
 * States of a plan filing. `draft → submitted → filed | in_review`, and onwards as filing-state.ts in the
 * service says.
 */
export const FilingStatus = enumeration({
  draft: ['草稿', 'Draft'],
  submitted: ['已提交', 'Submitted'],
  in_review: ['审核中', 'In review'],
  returned: ['已退回', 'Returned'],
  rejected: ['不予备案', 'Rejected'],
  filed: ['已备案', 'Filed'],
  executing: ['执行中', 'Executing'],
  completed: ['已完成', 'Completed'],
  cancelled: ['已撤销', 'Cancelled'],
});
export type FilingStatus = z.infer<typeof FilingStatus>;

export const FilingDecision = z.object({
  by: DecisionBy,
  /** The effective instant. */
  at: z.iso.datetime(),
  outcome: DecisionOutcome,
  reviewer: z.string().nullable(),
  reason: z.string().nullable(),
  rules: z.array(RuleOutcome),
});
export type FilingDecision = z.infer<typeof FilingDecision>;

export const Transition = z.object({
  at: z.iso.datetime(),
  /** When it was entered, where that differs (back-dated). */
  recordedAt: z.iso.datetime(),
  action: z.string(),
  from: FilingStatus.nullable(),
  to: FilingStatus,
  /** Name of the person; `rules` where the green channel decided. */
  by: z.string(),
  reason: z.string().nullable(),
});
export type Transition = z.infer<typeof Transition>;

/** Plan filing (采购计划备案), one batch (批次). */
export const Filing = PlanContent.extend({
  id: Id,
  /** Speaking number, given on filing: {county}-{year}-{0001…}, without gaps. */
  number: z.string().nullable(),
  entityId: Id,
  entityName: z.string(),
  sector: z.string(),
  divisionCode: DivisionCode,
  status: FilingStatus,
  autoFiled: z.boolean(),
  draftedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  filedAt: z.iso.datetime().nullable(),
  /** When a filed batch was cancelled; it counts until then. */
  cancelledAt: z.iso.datetime().nullable(),
  /** When a reviewer's answer is due; null unless the plan is in review. */
  dueAt: z.iso.datetime().nullable(),
  /** 1 as filed, one more with each amendment that came into force. */
  planVersion: z.int(),
  version: z.int(),
});
export type Filing = z.infer<typeof Filing>;

export const FilingSummary = Filing.omit({
  lines: true,
  funding: true,
  purposeStatement: true,
  singleSource: true,
  purposeEvidence: true,
});
export type FilingSummary = z.infer<typeof FilingSummary>;
export const FilingDetail = Filing.extend({
  decisions: z.array(FilingDecision),
  history: z.array(Transition),
  /** The oldest first; at most one of them is still open. */
  amendments: z.array(FilingAmendment),
});
export type FilingDetail = z.infer<typeof FilingDetail>;

const oneFiling = z.strictObject({ id: Id });
const withReason = z.strictObject({ id: Id, reason: Text(500) });
/** With the version that the reviewer has read, a plan that has changed since is not decided. */
const decided = withReason.extend({ version: z.int().optional() });
const oneAmendment = withReason.extend({ amendmentId: Id });
/** The working copy that the plan was typed in goes with it, in the same moment. */
const written = FilingFields.extend({ workingCopyId: Id.optional() });
const seen = { id: Id, version: z.int() };

export const filings = {
  list: listOperation({
    name: 'filing.filings.list',
    summary: 'Filings within the caller’s division; clerks see only their own entity’s',
    access: FILING_STAFF,
    resource: 'filings',
    item: FilingSummary,
    filter: {
      q: SearchText.optional(),
      status: FilingStatus.optional(),
      /**
       * Only plans that were filed and hold, whether they are being carried out yet or not: what the figures
       * count.
       */
      inForce: z.literal(true).optional(),
      purpose: Purpose.optional(),
      entityId: Id.optional(),
      fiscalYear: FiscalYear.optional(),
      /** Filings that benefit this division or one below it. */
      beneficiaryDivision: DivisionCode.optional(),
      divisionCode: DivisionCode.optional(),
      autoFiled: z.boolean().optional(),
      filedFrom: BusinessDate.optional(),
      filedTo: BusinessDate.optional(),
    },
    sort: ['draftedAt', 'number', 'filedAt', 'budgetFen'],
  }),
  get: operation({
    name: 'filing.filings.get',
    kind: 'query',
    summary: 'One filing with its decisions and history',
    access: FILING_STAFF,
    http: 'GET /filings/{id}',
    input: oneFiling,
    output: FilingDetail,
    errors: ['not_found'],
  }),
  draft: operation({
    name: 'filing.filings.draft',
    kind: 'create',
    summary: 'Draft a plan for the caller’s entity',
    access: ['entity_clerk'],
    http: 'POST /filings',
    input: wholePlan(written),
    output: Filing,
    errors: ['not_found', 'entity_suspended'],
  }),
  revise: operation({
    name: 'filing.filings.revise',
    kind: 'command',
    summary: 'Rewrite a draft or a returned plan',
    access: ['entity_clerk'],
    http: 'PUT /filings/{id}',
    input: wholePlan(written.extend(seen)),
    output: Filing,
    errors: ['not_found', 'invalid_transition', 'conflict'],
  }),
  submit: operation({
    name: 'filing.filings.submit',
    kind: 'command',
    summary:
      'Submit a plan: the green channel’s rules file it at once, or send it to review with every failed rule',
    access: ['entity_clerk'],
    http: 'POST /filings/{id}/submission',
    input: oneFiling,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  approve: operation({
    name: 'filing.filings.approve',
    kind: 'command',
    summary: 'File a plan after review; the quota must cover it',
    /** The office’s head once the review is overdue. */
    access: PURCHASING_OFFICE,
    http: 'POST /filings/{id}/approval',
    input: decided,
    output: FilingDetail,
    errors: [
      'not_found',
      'invalid_transition',
      'quota_exceeded',
      'entity_suspended',
      'conflict',
      'review_not_overdue',
    ],
  }),
  return: operation({
    name: 'filing.filings.return',
    kind: 'command',
    summary: 'Return a plan to its clerk for correction; its reservation is released',
    /** The office’s head once the review is overdue. */
    access: PURCHASING_OFFICE,
    http: 'POST /filings/{id}/return',
    input: decided,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict', 'review_not_overdue'],
  }),
  reject: operation({
    name: 'filing.filings.reject',
    kind: 'command',
    summary: 'Reject a plan; its reservation is released',
    /** The office’s head once the review is overdue. */
    access: PURCHASING_OFFICE,
    http: 'POST /filings/{id}/rejection',
    input: decided,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict', 'review_not_overdue'],
  }),
  cancel: operation({
    name: 'filing.filings.cancel',
    kind: 'command',
    summary: 'Cancel a plan; its reserved or committed money returns to the quota',
    access: ['entity_clerk', 'county_admin'],
    http: 'POST /filings/{id}/cancellation',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  complete: operation({
    name: 'filing.filings.complete',
    kind: 'command',
    summary: 'Close a plan that is delivered and paid in full; the reason sums up the work done',
    access: ['entity_clerk'],
    http: 'POST /filings/{id}/completion',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'amendment_open'],
  }),
  amend: operation({
    name: 'filing.filings.amend',
    kind: 'create',
    summary:
      'Propose another content for a filed plan, judged like a submission: in force at once when a poverty-alleviation plan passes every rule, otherwise for a reviewer. Fiscal year and purpose stay',
    access: ['entity_clerk'],
    http: 'POST /filings/{id}/amendments',
    input: wholePlan(written.extend({ ...seen, reason: Text(500) })),
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict', 'amendment_open'],
  }),
  acceptAmendment: operation({
    name: 'filing.filings.accept-amendment',
    kind: 'command',
    summary:
      'Bring an amendment into force: a new version under the same number; the quota moves by the difference',
    access: ['county_reviewer'],
    http: 'POST /filings/{id}/amendments/{amendmentId}/acceptance',
    input: oneAmendment,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict', 'quota_exceeded', 'entity_suspended'],
  }),
  refuseAmendment: operation({
    name: 'filing.filings.refuse-amendment',
    kind: 'command',
    summary: 'Reject an amendment; the plan stays as it is',
    access: ['county_reviewer'],
    http: 'POST /filings/{id}/amendments/{amendmentId}/refusal',
    input: oneAmendment,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict'],
  }),
  withdrawAmendment: operation({
    name: 'filing.filings.withdraw-amendment',
    kind: 'command',
    summary: 'Withdraw your own amendment before it is decided',
    access: ['entity_clerk'],
    http: 'POST /filings/{id}/amendments/{amendmentId}/withdrawal',
    input: oneAmendment,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'conflict'],
  }),
  versions: operation({
    name: 'filing.filings.versions',
    kind: 'query',
    summary: 'Every version of a plan that was ever in force, starting with the one filed',
    access: FILING_STAFF,
    http: 'GET /filings/{id}/versions',
    input: oneFiling,
    output: z.object({ versions: z.array(FilingVersion) }),
    errors: ['not_found'],
  }),
};

export const filingAggregate = aggregate({
  service: 'filing',
  name: 'filing',
  state: Filing,
  events: [
    'filing-drafted',
    'filing-revised',
    'filing-submitted',
    'filing-sent-to-review',
    'filing-filed',
    'filing-returned',
    'filing-rejected',
    'filing-cancelled',
    'filing-execution-started',
    'filing-completed',
    'filing-amendment-proposed',
    'filing-amended',
    'filing-amendment-refused',
    'filing-amendment-withdrawn',
  ],
});
