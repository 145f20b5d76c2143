import type { FilingRule, RuleOutcome, RuleParameter } from '@yinhu/contracts/filing';
import type { PlanFacts, Thresholds } from './facts.ts';

export type Verdict = Pick<RuleOutcome, 'passed' | 'facts'>;

export type ParameterDefinition = Pick<
  RuleParameter,
  'label' | 'labelEn' | 'unit' | 'default' | 'min' | 'max'
>;

/** Parameters by name. */
export type ParameterDefinitions<P extends string = string> = Readonly<Record<P, ParameterDefinition>>;

type Words = Pick<
  FilingRule,
  'code' | 'version' | 'name' | 'nameEn' | 'explanation' | 'explanationEn' | 'effectiveFrom'
>;

/**
 * One version of a rule. Its code, version and judgement never change once it was in force: a change is a new
 * version.
 */
export interface Rule<P extends string = string> extends Words {
  /** Last day in force. */
  readonly effectiveTo?: string;
  readonly parameters: ParameterDefinitions<P>;
  /**
   * One verdict, or one for each thing the rule looks at. Pure: the same facts and values give the same
   * verdicts for ever.
   */
  judge(
    facts: PlanFacts,
    parameters: Readonly<Record<P, number>>,
    thresholds: Thresholds,
  ): readonly Verdict[];
}

/** Declares a rule, with the names of its parameters checked where it uses them. */
export const rule = <const P extends string>(declaration: Rule<P>): Rule => declaration as Rule;

export const PASSED: Verdict = { passed: true, facts: {} };

/** The day the green channel opened. */
export const OPENING = '2018-01-01';
/** Since this day the rules that ask for evidence beyond the plan's own figures are in force. */
export const EVIDENCE_SINCE = '2020-01-01';

const YUAN_FEN = 100;
export const yuan = (amount: number): number => amount * YUAN_FEN;
