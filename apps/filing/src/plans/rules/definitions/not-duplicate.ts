import { OPENING, PASSED, rule } from '../rule.ts';

export const notDuplicate = rule({
  code: 'NOT_DUPLICATE',
  version: 1,
  effectiveFrom: OPENING,
  name: '无重复备案',
  nameEn: 'Not a duplicate',
  explanation: '同一采购单位同一年度不得已有品目、数量、单价和受益地区完全相同且未撤销的备案或在审计划。',
  explanationEn:
    'The entity must have no other plan of the same fiscal year, filed or in review, with the same items, quantities, prices and beneficiary divisions.',
  parameters: {},
  judge: ({ duplicateOf }) => [duplicateOf === null ? PASSED : { passed: false, facts: { duplicateOf } }],
});
