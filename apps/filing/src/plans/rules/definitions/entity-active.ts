import { OPENING, rule } from '../rule.ts';

export const entityActive = rule({
  code: 'ENTITY_ACTIVE',
  version: 1,
  effectiveFrom: OPENING,
  name: '采购单位状态正常',
  nameEn: 'Entity is active',
  explanation: '提交时采购单位须为启用状态。',
  explanationEn: 'The purchasing entity must be active when it submits.',
  parameters: {},
  judge: ({ entityStatus }) => [{ passed: entityStatus === 'active', facts: { entityStatus } }],
});
