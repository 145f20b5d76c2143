import type { ReplayDifference, RuleOutcome, RulesOutcome } from '@yinhu/contracts/filing';
import type { z } from 'zod';
import type { ParameterSettings, PlanFacts, RuleSettings } from '../rules/facts.ts';
import { filesItself, judgePlan } from '../rules/green-channel.ts';
import { overlaid } from '../rules/settings.ts';

type Outcome = z.infer<typeof RulesOutcome>;

/** A decision of the rules, with what it was made on. */
export interface Decided {
  readonly outcome: Outcome;
  readonly rules: readonly RuleOutcome[];
  readonly evidence: PlanFacts;
}

/** What past decisions are judged by this time. */
export interface Trial {
  /** A date’s rules with what was set then; null for the rules and settings of each decision itself. */
  readonly dated: { readonly on: string; readonly settings: RuleSettings } | null;
  /** Parameters on trial, above all others. */
  readonly parameters: ParameterSettings;
}

export type Verdict = Pick<ReplayDifference, 'outcomeThen' | 'outcomeNow' | 'changes'>;

/** What the rules say now. Nothing but what the decision was made on is looked at. */
export function judgeAgain(
  { evidence }: Pick<Decided, 'evidence'>,
  { dated, parameters }: Trial,
): RuleOutcome[] {
  const settings = dated?.settings ?? evidence.settings;
  return judgePlan(evidence, dated?.on ?? evidence.on, {
    ...settings,
    parameters: overlaid(settings.parameters, parameters),
  });
}

/** How the decision would differ, or a rule's verdict; null where it would not. */
export function differenceOf(decided: Decided, trial: Trial): Verdict | null {
  const now = judgeAgain(decided, trial);
  const outcomeNow: Outcome = filesItself(decided.evidence, now) ? 'filed' : 'in_review';
  const codes = [...new Set([...decided.rules, ...now].map(({ code }) => code))];
  const changes = codes
    .map((code) => ({ code, before: ofRule(decided.rules, code), after: ofRule(now, code) }))
    .filter((change) => holds(change.before) !== holds(change.after));
  return outcomeNow === decided.outcome && changes.length === 0
    ? null
    : { outcomeThen: decided.outcome, outcomeNow, changes };
}

const ofRule = (outcomes: readonly RuleOutcome[], code: string): RuleOutcome[] =>
  outcomes.filter((outcome) => outcome.code === code);

/** A rule that is not in force holds nothing against a plan. */
export const holds = (outcomes: readonly RuleOutcome[]): boolean => outcomes.every(({ passed }) => passed);
