import { z } from 'zod';
import { operation } from '../kernel/operation.ts';
import { DivisionCode, Fen, Id } from '../kernel/scalars.ts';
import { RedFlagMark } from './red-flag-indicators.ts';
import { ProgressStep, TenderStatus } from './tender-records.ts';
import { StepDelay, tenderStaff } from './tenders.ts';

/** A plan's way from filing to payment, over all of its tenders. */
export const FilingProgress = z.object({
  /** The part of the budget that is in tenders, without unsuccessful and cancelled ones. */
  tenderedFen: Fen,
  contractedFen: Fen,
  paidFen: Fen,
  /**
   * Each step once: from its first tender's day to its last one's, none while a tender still waits for it.
   */
  delays: z.array(StepDelay),
  tenders: z.array(
    z.object({
      id: Id,
      number: z.string(),
      title: z.string(),
      status: TenderStatus,
      amountFen: Fen,
      delays: z.array(StepDelay),
    }),
  ),
  flags: z.array(RedFlagMark),
});
export type FilingProgress = z.infer<typeof FilingProgress>;

export const StepFigures = z.object({
  step: ProgressStep,
  /** Tenders that have taken the step, and the days it took them. */
  taken: z.int(),
  medianDays: z.number().nullable(),
  longestDays: z.int().nullable(),
  /**
   * Those that wait for it, and those among them that wait longer than it may take. Plans without a tender
   * wait for their notice.
   */
  waiting: z.int(),
  stalled: z.int(),
  longestWaitingDays: z.int().nullable(),
  limitDays: z.int(),
});
export type StepFigures = z.infer<typeof StepFigures>;

export const progress = {
  ofFiling: operation({
    name: 'filing.progress.of-filing',
    kind: 'query',
    summary: 'Progress of a filed plan: its tenders, and the days between their steps',
    access: tenderStaff,
    http: 'GET /filings/{id}/progress',
    input: z.strictObject({ id: Id }),
    output: FilingProgress,
    errors: ['not_found'],
  }),
  steps: operation({
    name: 'filing.progress.steps',
    kind: 'query',
    summary:
      'Where projects stall within the caller’s division: median and longest days between steps, and pending steps',
    access: tenderStaff,
    http: 'GET /progress/steps',
    input: z.strictObject({ divisionCode: DivisionCode.optional() }),
    output: z.object({ steps: z.array(StepFigures) }),
  }),
};
