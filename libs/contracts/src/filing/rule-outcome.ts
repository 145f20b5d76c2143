import { z } from 'zod';

/**
 * Outcome of one rule when the plan was submitted: kept with its facts, so that the decision can be replayed.
 */
export const RuleOutcome = z.object({
  code: z.string(),
  version: z.int(),
  passed: z.boolean(),
  /** The rule's facts, for example `{source, availableFen, neededFen}`. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;
