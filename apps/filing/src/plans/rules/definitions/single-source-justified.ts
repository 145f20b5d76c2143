import { OPENING, PASSED, rule } from '../rule.ts';

export const singleSourceJustified = rule({
  code: 'SINGLE_SOURCE_JUSTIFIED',
  version: 1,
  effectiveFrom: OPENING,
  name: '单一来源理由充分并已公示',
  nameEn: 'Single source is justified and was announced',
  explanation:
    '单一来源采购须写明法定情形和理由，并在提交前完成公示，公示期（首尾两日计入）不少于规定的工作日。',
  explanationEn:
    'A single-source purchase names its legal ground and its reason; its public notice ended before the submission and lasted as many working days as asked for, first and last included.',
  parameters: {
    noticeDays: {
      label: '公示工作日',
      labelEn: 'Working days of public notice',
      unit: 'days',
      default: 5,
      min: 5,
      max: 30,
    },
  },
  judge: ({ method, singleSource, submittedOn, noticeWorkingDays }, { noticeDays: neededDays }) => {
    if (method !== 'single_source') return [PASSED];
    if (!singleSource) return [{ passed: false, facts: { given: false } }];
    const { ground, noticeFrom, noticeTo } = singleSource;
    const days = noticeWorkingDays ?? 0;
    return [
      {
        passed: days >= neededDays && noticeTo < submittedOn,
        facts: { ground, noticeFrom, noticeTo, days, neededDays, submittedOn },
      },
    ];
  },
});
