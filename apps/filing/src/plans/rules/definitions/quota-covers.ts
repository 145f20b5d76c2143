import { OPENING, rule } from '../rule.ts';

export const quotaCovers = rule({
  code: 'QUOTA_COVERS',
  version: 1,
  effectiveFrom: OPENING,
  name: '预算指标充足',
  nameEn: 'Quota covers the plan',
  explanation: '每一资金来源的可用指标均不得少于计划使用的金额。',
  explanationEn:
    'For each funding source, the quota available must be no less than what the plan uses of it.',
  parameters: {},
  judge: ({ funding, availableFen }) =>
    funding.map(({ source, amountFen: neededFen }) => {
      const available = availableFen[source] ?? 0;
      return { passed: available >= neededFen, facts: { source, availableFen: available, neededFen } };
    }),
});
