import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen, Id, SearchText, Text } from '../kernel/scalars.ts';
import { PURCHASING_OFFICE } from '../system/role-groups.ts';
import { FilingStatus } from './filings.ts';
import { Purpose } from './plan.ts';
import { distinct } from './plan-checks.ts';
import { RuleOutcome } from './rule-outcome.ts';

/** Kind of a pending review: a plan, or an amendment of a filed plan. */
export const ReviewKind = enumeration({
  plan: ['计划', 'Plan'],
  amendment: ['变更', 'Amendment'],
});
export type ReviewKind = z.infer<typeof ReviewKind>;

/** Where a clock stands that runs: past its end, ending today, or later. */
export const ClockState = enumeration({
  overdue: ['已逾期', 'Overdue'],
  today: ['今天到期', 'Due today'],
  later: ['未到期', 'Due later'],
});
export type ClockState = z.infer<typeof ClockState>;

/** A row of the reviewer's worklist. */
export const Review = z.object({
  /** Of the plan, or of the amendment. */
  id: Id,
  kind: ReviewKind,
  filingId: Id,
  number: z.string().nullable(),
  title: z.string(),
  entityId: Id,
  entityName: z.string(),
  divisionCode: DivisionCode,
  purpose: Purpose,
  budgetFen: Fen,
  /** The filing's version, to be sent with the decision on it. */
  version: z.int(),
  startedAt: z.iso.datetime(),
  /** The last instant of the day on which the answer is due. */
  dueAt: z.iso.datetime().nullable(),
  clock: ClockState,
  /** Working days left after today, by the county's calendar; negative once overdue. */
  workingDaysLeft: z.int().nullable(),
  /** Whether the head of the office has been notified that it is overdue, and may decide too. */
  escalatedAt: z.iso.datetime().nullable(),
  /** Rules that the plan failed, with their facts. */
  failed: z.array(RuleOutcome),
});
export type Review = z.infer<typeof Review>;

export const ReviewAction = enumeration({
  approve: ['予以备案', 'Approve'],
  return: ['退回修改', 'Return'],
  reject: ['不予备案', 'Reject'],
});
export type ReviewAction = z.infer<typeof ReviewAction>;

/** Maximum number of plans that one call decides. */
export const MAX_DECISIONS = 100;

/** Result for one of many plans: its new state, or the error in both languages. */
export const DecisionResult = z.object({
  id: Id,
  status: FilingStatus.nullable(),
  number: z.string().nullable(),
  problem: z
    .object({
      code: z.string(),
      retryable: z.boolean(),
      text: z.object({ 'zh-CN': z.string(), en: z.string() }),
    })
    .nullable(),
});
export type DecisionResult = z.infer<typeof DecisionResult>;

/** How the review of plans went in a span of time; hours are the office’s working hours. */
export const ReviewMeasure = z.object({
  /** Plans filed, and how many of them without a person. */
  filed: z.int(),
  filedByRules: z.int(),
  /** Ended review clocks, by outcome. */
  approved: z.int(),
  returned: z.int(),
  rejected: z.int(),
  withdrawn: z.int(),
  /** From the beginning of a review to its decision; null when nothing was decided. */
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
  clocksKept: z.int(),
  clocksMissed: z.int(),
  escalated: z.int(),
});
export type ReviewMeasure = z.infer<typeof ReviewMeasure>;

export const ReviewMeasures = z.object({
  code: DivisionCode,
  from: BusinessDate,
  to: BusinessDate,
  total: ReviewMeasure,
  /** Months in which something happened, the earliest first. */
  months: z.array(ReviewMeasure.extend({ month: z.string() })),
  /** Counties in which something happened, where the division is more than one county. */
  counties: z.array(ReviewMeasure.extend({ countyCode: DivisionCode })),
});
export type ReviewMeasures = z.infer<typeof ReviewMeasures>;

export const reviews = {
  list: listOperation({
    name: 'filing.reviews.list',
    summary: 'Plans and amendments pending review, earliest due first',
    access: [...PURCHASING_OFFICE, 'province_supervisor'],
    resource: 'reviews',
    item: Review,
    filter: {
      q: SearchText.optional(),
      kind: ReviewKind.optional(),
      clock: ClockState.optional(),
      escalated: z.boolean().optional(),
      purpose: Purpose.optional(),
      entityId: Id.optional(),
      divisionCode: DivisionCode.optional(),
      /** Code of a rule that the plan did not pass. */
      failedRule: z.string().max(60).optional(),
    },
    sort: ['dueAt', 'startedAt', 'budgetFen'],
    defaultOrder: 'ASC',
  }),
  decideMany: operation({
    name: 'filing.reviews.decide-many',
    kind: 'create',
    summary:
      'Decide many plans alike, each in its own transaction; the result gives a reason for every failure',
    access: PURCHASING_OFFICE,
    http: 'POST /reviews/decisions',
    input: z.strictObject({
      decisions: z
        .array(z.strictObject({ id: Id, version: z.int() }))
        .min(1)
        .max(MAX_DECISIONS)
        .superRefine(distinct('id')),
      action: ReviewAction,
      reason: Text(500),
    }),
    output: z.object({ results: z.array(DecisionResult) }),
  }),
  measures: operation({
    name: 'filing.reviews.measures',
    kind: 'query',
    summary:
      'Review performance: plans filed automatically, outcomes, working hours to the decision, deadlines met and missed',
    access: [...PURCHASING_OFFICE, 'province_supervisor'],
    http: 'GET /reviews/measures',
    input: z
      .strictObject({ code: DivisionCode, from: BusinessDate, to: BusinessDate })
      .superRefine(({ from, to }, context) => {
        if (to < from) context.addIssue({ code: 'custom', path: ['to'], params: { reason: 'date_order' } });
      }),
    output: ReviewMeasures,
  }),
};
