import { addDays } from '@yinhu/contracts/kernel';
import { EVIDENCE_SINCE, rule } from '../rule.ts';

export const notAfterTheFact = rule({
  code: 'NOT_AFTER_THE_FACT',
  version: 1,
  effectiveFrom: EVIDENCE_SINCE,
  name: '先备案后采购',
  nameEn: 'Not after the fact',
  explanation: '计划须写明开始日期，且不早于提交日期加规定的提前天数。',
  explanationEn:
    'The plan says when it starts: not before the day of submission, nor sooner after it than the set days.',
  parameters: {
    leadDays: {
      label: '最少提前天数',
      labelEn: 'Least days ahead',
      unit: 'days',
      default: 0,
      min: 0,
      max: 60,
    },
  },
  judge: ({ plannedStart, submittedOn }, { leadDays }) => {
    if (plannedStart === null) return [{ passed: false, facts: { given: false, submittedOn } }];
    return [
      {
        passed: plannedStart >= addDays(submittedOn, leadDays),
        facts: { plannedStart, submittedOn, leadDays },
      },
    ];
  },
});
