import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { Id } from '../kernel/scalars.ts';
import { PlanContent } from './plan.ts';
import { RuleOutcome } from './rule-outcome.ts';

export const AmendmentStatus = enumeration({
  proposed: ['待审核', 'Proposed'],
  accepted: ['已生效', 'In force'],
  refused: ['未通过', 'Refused'],
  withdrawn: ['已撤回', 'Withdrawn'],
});
export type AmendmentStatus = z.infer<typeof AmendmentStatus>;

/** Another content proposed for a filed plan (变更). */
export const FilingAmendment = z.object({
  id: Id,
  status: AmendmentStatus,
  content: PlanContent,
  reason: z.string(),
  /** Outcomes of the rules when it was proposed. */
  rules: z.array(RuleOutcome),
  proposedAt: z.iso.datetime(),
  proposedBy: z.string(),
  /** When a reviewer's answer is due. */
  dueAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Name of the person; `rules` where the green channel accepted it. */
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  /** The version of the plan that it became. */
  planVersion: z.int().nullable(),
});
export type FilingAmendment = z.infer<typeof FilingAmendment>;

/** A content that is or was in force, until the next one. */
export const FilingVersion = z.object({
  planVersion: z.int(),
  content: PlanContent,
  inForceFrom: z.iso.datetime(),
  by: z.string(),
  reason: z.string().nullable(),
});
export type FilingVersion = z.infer<typeof FilingVersion>;
