import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    thresholds: {
      lead: [
        '公开招标数额标准、分散采购限额标准和电子卖场限额，附文件依据；县级只能从严',
        'Open-tender thresholds, procurement limits and mall ceilings with the documents that set them; a county may only be stricter',
      ],
      create: ['设定本县标准', 'Set a stricter amount'],
      created: ['已设定', 'Set'],
      empty_hint: ['', ''],
      fields: {
        on: ['有效日期', 'In force on'],
        measure: ['标准', 'Measure'],
        group: ['门类', 'Group'],
        amountFen: ['金额（元）', 'Amount (yuan)'],
        divisionCode: ['适用地区', 'Where'],
        effectiveFrom: ['生效日期', 'From'],
        effectiveTo: ['失效日期', 'Until'],
        sourceDocument: ['依据文件', 'Document'],
        reason: ['理由', 'Reason'],
      },
    },
  },
};
