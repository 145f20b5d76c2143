import type { RuleOutcome } from '@yinhu/contracts/filing';
import { rulesOn } from './all-rules.ts';
import type { PlanFacts, RuleSettings } from './facts.ts';
import type { Rule } from './rule.ts';

export type { PlanFacts } from './facts.ts';

/** The values a rule decides by: what is set, within what the rule knows, over its defaults. */
export const parametersOf = (
  { code, parameters }: Rule,
  settings: Pick<RuleSettings, 'parameters'>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, known]) => [
      name,
      settings.parameters[code]?.[name] ?? known.default,
    ]),
  );

/** Every rule in force on the date, in one pass; none stops the others. */
export const judgePlan = (
  facts: PlanFacts,
  date = facts.on,
  settings: RuleSettings = facts.settings,
): RuleOutcome[] =>
  rulesOn(date).flatMap((rule) =>
    rule
      .judge(facts, parametersOf(rule, settings), settings.thresholds)
      .map((verdict) => ({ code: rule.code, version: rule.version, ...verdict })),
  );

/** Before any rule was in force nothing can be filed without a person. */
export const allPassed = (outcomes: readonly RuleOutcome[]): boolean =>
  outcomes.length > 0 && outcomes.every((outcome) => outcome.passed);

/**
 * Only plans with a poverty-alleviation purpose are filed without a person, and only when every rule passed.
 */
export const filesItself = (
  { purpose }: Pick<PlanFacts, 'purpose'>,
  outcomes: readonly RuleOutcome[],
): boolean => purpose === 'poverty_alleviation' && allPassed(outcomes);
