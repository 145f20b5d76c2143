import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'registration-conflicts': {
      lead: [
        '有成员已在其他户建档，登记人不知在何处，请乡镇核实后办结',
        'Somebody is in a dossier already; who registered is not told where. Look into it and settle it',
      ],
      empty_hint: ['', ''],
      fields: {
        name: ['姓名', 'Name'],
        identityNumber: ['身份证号码', 'Identity number'],
        divisionCode: ['登记的村', 'Village'],
        attemptedBy: ['登记人', 'Registered by'],
        lastAt: ['最近一次', 'Last tried'],
        householdNumber: ['已在户', 'Already in'],
        outcome: ['核实结果', 'Outcome'],
        status: ['状态', 'State'],
        actions: ['办理', 'Decide'],
      },
    },
  },
  conflict: {
    attempted: ['%{by}（%{count} 次）', '%{by} (%{count} ×)'],
    elsewhere: ['不在本辖区', 'Outside your division'],
    settle: ['办结', 'Settle'],
    settle_confirm: [
      '填写核实结果后办结；需要建档的，请村里重新登记。',
      'Say what was found; the village registers again if it should.',
    ],
    settle_done: ['已办结', 'Settled'],
    outcome: ['核实结果', 'Outcome'],
  },
};
