import { OPENING, rule } from '../rule.ts';

export const fundingEqualsLines = rule({
  code: 'FUNDING_EQUALS_LINES',
  version: 1,
  effectiveFrom: OPENING,
  name: '资金合计等于明细合计',
  nameEn: 'Funding equals the lines',
  explanation: '各资金来源之和须等于采购明细预算之和。',
  explanationEn: 'The funding sources must add up to the sum of the lines’ budgets.',
  parameters: {},
  judge: ({ funding, linesFen }) => {
    const fundingFen = funding.reduce((sum, share) => sum + share.amountFen, 0);
    return [{ passed: fundingFen === linesFen, facts: { fundingFen, linesFen } }];
  },
});
