import type { FilingRule, FundingSource, RuleOutcome } from '@yinhu/contracts';

/** What the rules look at: gathered once, while the entity is locked, so that all rules judge the same moment. */
export interface PlanFacts {
  readonly entityStatus: 'active' | 'suspended';
  readonly linesFen: number;
  readonly funding: readonly { readonly source: FundingSource; readonly amountFen: number }[];
  /** Money the plan may use of each source: what is available, and what the plan itself has reserved. */
  readonly availableFen: ReadonlyMap<FundingSource, number>;
  /** Number, or id while it has none, of an equal plan that is filed or in review. */
  readonly duplicateOf: string | null;
}

type Verdict = Pick<RuleOutcome, 'passed' | 'facts'>;

interface Rule extends Omit<FilingRule, 'id'> {
  /** One verdict, or one for each thing the rule looks at. */
  readonly judge: (facts: PlanFacts) => readonly Verdict[];
}

const PASSED: Verdict = { passed: true, facts: {} };
const OPENING = '2018-01-01';

const RULES: readonly Rule[] = [
  {
    code: 'ENTITY_ACTIVE',
    version: 1,
    effectiveFrom: OPENING,
    name: '采购单位状态正常',
    nameEn: 'Entity is active',
    explanation: '提交时采购单位须为启用状态。',
    explanationEn: 'The purchasing entity must be active when it submits.',
    judge: ({ entityStatus }) => [{ passed: entityStatus === 'active', facts: { entityStatus } }],
  },
  {
    code: 'QUOTA_COVERS',
    version: 1,
    effectiveFrom: OPENING,
    name: '预算指标充足',
    nameEn: 'Quota covers the plan',
    explanation: '每一资金来源的可用指标均不得少于计划使用的金额。',
    explanationEn: 'For each funding source, the quota available must be no less than what the plan uses of it.',
    judge: ({ funding, availableFen }) =>
      funding.map(({ source, amountFen: neededFen }) => {
        const available = availableFen.get(source) ?? 0;
        return { passed: available >= neededFen, facts: { source, availableFen: available, neededFen } };
      }),
  },
  {
    code: 'FUNDING_EQUALS_LINES',
    version: 1,
    effectiveFrom: OPENING,
    name: '资金合计等于明细合计',
    nameEn: 'Funding equals the lines',
    explanation: '各资金来源之和须等于采购明细预算之和。',
    explanationEn: 'The funding sources must add up to the sum of the lines’ budgets.',
    judge: ({ funding, linesFen }) => {
      const fundingFen = funding.reduce((sum, share) => sum + share.amountFen, 0);
      return [{ passed: fundingFen === linesFen, facts: { fundingFen, linesFen } }];
    },
  },
  {
    code: 'NOT_DUPLICATE',
    version: 1,
    effectiveFrom: OPENING,
    name: '无重复备案',
    nameEn: 'Not a duplicate',
    explanation: '同一采购单位同一年度不得已有品目、数量、单价和受益地区完全相同且未撤销的备案或在审计划。',
    explanationEn:
      'The entity must have no other plan of the same fiscal year, filed or in review, with the same items, quantities, prices and beneficiary divisions.',
    judge: ({ duplicateOf }) => [duplicateOf === null ? PASSED : { passed: false, facts: { duplicateOf } }],
  },
];

/** The version in force of each rule on a business date. */
const rulesOn = (date: string): readonly Rule[] =>
  RULES.filter(
    (rule) =>
      rule.effectiveFrom <= date &&
      !RULES.some((later) => later.code === rule.code && later.version > rule.version && later.effectiveFrom <= date),
  );

export const filingRulesOn = (date: string): FilingRule[] =>
  rulesOn(date).map(({ judge: _, ...rule }) => ({ id: `${rule.code}-${rule.version}`, ...rule }));

/** Every rule in force on the date, in one pass; none stops the others. */
export const judgePlan = (facts: PlanFacts, date: string): RuleOutcome[] =>
  rulesOn(date).flatMap(({ code, version, judge }) => judge(facts).map((verdict) => ({ code, version, ...verdict })));

/** Before any rule was in force nothing can be filed without a person. */
export const allPassed = (outcomes: readonly RuleOutcome[]): boolean => outcomes.length > 0 && outcomes.every((outcome) => outcome.passed);
