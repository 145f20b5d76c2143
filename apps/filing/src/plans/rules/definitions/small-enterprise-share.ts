import { PASSED, rule, yuan } from '../rule.ts';

export const smallEnterpriseShare = rule({
  code: 'SMALL_ENTERPRISE_SHARE',
  version: 1,
  effectiveFrom: '2021-01-01',
  name: '预留中小企业份额',
  nameEn: 'Share reserved for small enterprises',
  explanation:
    '预算达到规定金额的，预留给中小企业的份额不得低于规定比例（《政府采购促进中小企业发展管理办法》，财库〔2020〕46号）。',
  explanationEn:
    'From a budget of the set amount on, at least the set share is reserved for small and medium enterprises (Ministry of Finance, Caiku [2020] 46).',
  parameters: {
    fromBudgetFen: {
      label: '适用预算起点',
      labelEn: 'Budgets from',
      unit: 'fen',
      default: yuan(2_000_000),
      min: yuan(100_000),
      max: yuan(4_000_000),
    },
    percent: {
      label: '最低预留比例',
      labelEn: 'Least share',
      unit: 'percent',
      default: 30,
      min: 30,
      max: 100,
    },
  },
  judge: (
    { linesFen: budgetFen, smallEnterprisePercent: percent },
    { fromBudgetFen: fromFen, percent: neededPercent },
  ) =>
    budgetFen < fromFen
      ? [PASSED]
      : [{ passed: percent >= neededPercent, facts: { percent, neededPercent, budgetFen, fromFen } }],
});
