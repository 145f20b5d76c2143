import { z } from 'zod';
import { aggregate } from '../kernel/event.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen, FiscalYear, Id, lineAmountFen, PriceFen, Quantity, SearchText, Text } from '../kernel/scalars.ts';
import { distinct, wholePlan } from './plan-checks.ts';
import { FundingSource } from './quotas.ts';

/** Procurement method (采购方式). */
export const ProcurementMethod = z.enum([
  'open_tender',
  'invited_tender',
  'competitive_negotiation',
  'competitive_consultation',
  'request_for_quotations',
  'single_source',
  'framework',
  'mall_purchase',
]);
export const OrganisationForm = z.enum(['central', 'department', 'entity']);
export const Purpose = z.enum(['poverty_alleviation', 'ordinary']);

/** States of a plan filing. `draft → submitted → filed | in_review`, and onwards as filing-state.ts in the service says. */
export const FilingStatus = z.enum([
  'draft',
  'submitted',
  'in_review',
  'returned',
  'rejected',
  'filed',
  'executing',
  'completed',
  'cancelled',
]);
export type FilingStatus = z.infer<typeof FilingStatus>;

const LineFields = z.strictObject({
  catalogueCode: z.string().max(20),
  description: Text(200),
  quantity: Quantity,
  unitPriceFen: PriceFen,
  /** Must equal quantity × unit price. */
  budgetFen: PriceFen,
  /** Townships or villages (or the county) that benefit, each once; money is shared among them equally. */
  beneficiaryDivisions: z.array(DivisionCode).min(1).max(50).superRefine(distinct()),
});
export const FilingLineInput = LineFields.refine((line) => line.budgetFen === lineAmountFen(line.quantity, line.unitPriceFen), {
  path: ['budgetFen'],
  params: { reason: 'line_amount' },
});
export const FilingLine = LineFields.extend({
  catalogueName: z.string(),
  catalogueNameEn: z.string(),
  unit: z.string(),
  unitEn: z.string(),
});

export const FundingShare = z.strictObject({ source: FundingSource, amountFen: PriceFen });

const FilingFields = z.strictObject({
  title: Text(120),
  fiscalYear: FiscalYear,
  purpose: Purpose,
  /** What the money is to change for whom; asked for with the poverty-alleviation purpose. */
  purposeStatement: Text(1000).optional(),
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  lines: z.array(FilingLineInput).min(1).max(200),
  funding: z.array(FundingShare).min(1).max(7).superRefine(distinct('source')),
  plannedStart: BusinessDate.optional(),
  plannedEnd: BusinessDate.optional(),
});

/** What can be told without looking anything up. That the funding equals the lines is a rule of the green channel, not asked here. */
export const FilingInput = FilingFields.superRefine(wholePlan);

/** What one rule said when the filing was submitted: kept with its facts, so that the decision can be replayed. */
export const RuleOutcome = z.object({
  code: z.string(),
  version: z.int(),
  passed: z.boolean(),
  /** What the rule saw, for example `{source, availableFen, neededFen}`. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const FilingDecision = z.object({
  by: z.enum(['rules', 'reviewer']),
  /** The effective instant. */
  at: z.iso.datetime(),
  outcome: z.enum(['filed', 'in_review', 'returned', 'rejected']),
  reviewer: z.string().nullable(),
  reason: z.string().nullable(),
  rules: z.array(RuleOutcome),
});

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

/** Plan filing (采购计划备案), one batch (批次). */
export const Filing = z.object({
  id: Id,
  /** Speaking number, given on filing: {county}-{year}-{0001…}, without gaps. */
  number: z.string().nullable(),
  entityId: Id,
  entityName: z.string(),
  sector: z.string(),
  divisionCode: DivisionCode,
  title: z.string(),
  fiscalYear: FiscalYear,
  purpose: Purpose,
  purposeStatement: z.string().nullable(),
  method: ProcurementMethod,
  organisationForm: OrganisationForm,
  status: FilingStatus,
  budgetFen: Fen,
  lines: z.array(FilingLine),
  funding: z.array(FundingShare),
  plannedStart: BusinessDate.nullable(),
  plannedEnd: BusinessDate.nullable(),
  autoFiled: z.boolean(),
  draftedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  filedAt: z.iso.datetime().nullable(),
  /** When a filed batch was cancelled; it counts until then. */
  cancelledAt: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Filing = z.infer<typeof Filing>;

export const FilingSummary = Filing.omit({ lines: true, funding: true, purposeStatement: true });
export type FilingSummary = z.infer<typeof FilingSummary>;
export const FilingDetail = Filing.extend({ decisions: z.array(FilingDecision), history: z.array(Transition) });

const staff = ['province_supervisor', 'county_admin', 'county_reviewer', 'entity_clerk'] as const;
const oneFiling = z.strictObject({ id: Id });
const withReason = z.strictObject({ id: Id, reason: Text(500) });

export const filings = {
  list: listOperation({
    name: 'filing.filings.list',
    summary: 'Filings within the caller’s division; a clerk sees the own entity’s',
    access: staff,
    resource: 'filings',
    item: FilingSummary,
    filter: {
      q: SearchText.optional(),
      status: FilingStatus.optional(),
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
    sort: ['draftedAt', 'number', 'filedAt', 'budgetFen', 'status', 'title'],
  }),
  get: operation({
    name: 'filing.filings.get',
    kind: 'query',
    summary: 'One filing with its decisions and history',
    access: staff,
    http: 'GET /filings/{id}',
    input: oneFiling,
    output: FilingDetail,
    errors: ['not_found'],
  }),
  draft: operation({
    name: 'filing.filings.draft',
    kind: 'create',
    summary: 'Draft a plan for the own entity',
    access: ['entity_clerk'],
    http: 'POST /filings',
    input: FilingInput,
    output: Filing,
    errors: ['not_found', 'entity_suspended'],
  }),
  revise: operation({
    name: 'filing.filings.revise',
    kind: 'command',
    summary: 'Rewrite a draft or a returned plan',
    access: ['entity_clerk'],
    http: 'PUT /filings/{id}',
    input: FilingFields.extend({ id: Id, version: z.int() }).superRefine(wholePlan),
    output: Filing,
    errors: ['not_found', 'invalid_transition', 'conflict'],
  }),
  submit: operation({
    name: 'filing.filings.submit',
    kind: 'command',
    summary: 'Submit a plan: the green channel’s rules file it at once, or send it to review with every failed rule',
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
    access: ['county_reviewer'],
    http: 'POST /filings/{id}/approval',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition', 'quota_exceeded', 'entity_suspended'],
  }),
  return: operation({
    name: 'filing.filings.return',
    kind: 'command',
    summary: 'Return a plan to its clerk for correction; its reservation is released',
    access: ['county_reviewer'],
    http: 'POST /filings/{id}/return',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  reject: operation({
    name: 'filing.filings.reject',
    kind: 'command',
    summary: 'Reject a plan; its reservation is released',
    access: ['county_reviewer'],
    http: 'POST /filings/{id}/rejection',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition'],
  }),
  cancel: operation({
    name: 'filing.filings.cancel',
    kind: 'command',
    summary: 'Cancel a plan; what it reserved or committed goes back to the quota',
    access: ['entity_clerk', 'county_admin'],
    http: 'POST /filings/{id}/cancellation',
    input: withReason,
    output: FilingDetail,
    errors: ['not_found', 'invalid_transition'],
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
  ],
});
