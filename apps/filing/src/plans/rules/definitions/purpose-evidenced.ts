import { isWithin } from '@yinhu/divisions';
import { namesOf } from '../../../shared/division-names.ts';
import { EVIDENCE_SINCE, PASSED, rule, type Verdict } from '../rule.ts';

export const purposeEvidenced = rule({
  code: 'PURPOSE_EVIDENCED',
  version: 1,
  effectiveFrom: EVIDENCE_SINCE,
  name: '扶贫用途有依据',
  nameEn: 'The purpose is evidenced',
  explanation:
    '扶贫用途须提供受益村、资金下达文号和受益户数；每个受益村须在明细的受益地区之内，受益户数不得少于规定户数。',
  explanationEn:
    'A poverty-alleviation purpose names the villages, the document that gave the fund and how many households benefit; each village lies within what the lines benefit, and the households are at least as many as asked for.',
  parameters: {
    households: {
      label: '最少受益户数',
      labelEn: 'Least households',
      unit: 'count',
      default: 1,
      min: 1,
      max: 1_000,
    },
  },
  judge: ({ purpose, purposeEvidence, lines }, { households: neededHouseholds }): Verdict[] => {
    if (purpose !== 'poverty_alleviation') return [PASSED];
    if (!purposeEvidence) return [{ passed: false, facts: { given: false } }];
    const { villages, fundDocument, households } = purposeEvidence;
    const beneficiaries = lines.flatMap((line) => line.beneficiaryDivisions);
    const related = (village: string) => beneficiaries.some((code) => isWithin(village, code));
    const strays = villages
      .filter((village) => !related(village))
      .map((village) => ({ passed: false, facts: { village, ...namesOf(village, 'village') } }));
    const seen = { villages: villages.length, fundDocument, households, neededHouseholds };
    return [{ passed: households >= neededHouseholds, facts: seen }, ...strays];
  },
});
