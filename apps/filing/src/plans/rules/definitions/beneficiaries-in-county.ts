import { isWithin } from '@yinhu/divisions';
import { namesOf } from '../../../shared/division-names.ts';
import { OPENING, PASSED, rule } from '../rule.ts';

export const beneficiariesInCounty = rule({
  code: 'BENEFICIARIES_IN_COUNTY',
  version: 1,
  effectiveFrom: OPENING,
  name: '受益地区在本县',
  nameEn: 'Beneficiaries are in the county',
  explanation: '每项明细的受益地区均须在采购单位所在县内。',
  explanationEn: 'Every division that a line benefits must lie in the entity’s county.',
  parameters: {},
  judge: ({ lines, county }) => {
    const outside = [...new Set(lines.flatMap((line) => line.beneficiaryDivisions))].filter(
      (code) => !isWithin(code, county),
    );
    return outside.length === 0
      ? [PASSED]
      : outside.map((division) => ({ passed: false, facts: { division, ...namesOf(division, 'division') } }));
  },
});
