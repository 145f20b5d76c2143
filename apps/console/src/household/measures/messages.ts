import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    measures: {
      lead: ['', ''],
      empty_hint: ['', ''],
      fields: {
        title: ['措施', 'Measure'],
        kind: ['类型', 'Kind'],
        detail: ['说明', 'Detail'],
        status: ['状态', 'Status'],
        source: ['来源', 'Source'],
        valueFen: ['价值（元）', 'Value (yuan)'],
        startedOn: ['开始日期', 'Started'],
        outcome: ['成效', 'Outcome'],
        divisionCode: ['所在村', 'Village'],
        household: ['户', 'Household'],
      },
    },
  },
};
