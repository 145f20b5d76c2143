import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'sale-limits': {
      lead: [
        '超过限额的收入须先核实；县级限额只能低于全省限额，按生效日期执行',
        'Income above a limit is looked at first; a county’s may only be lower than the province’s, from its day on',
      ],
      create: ['设定本县限额', 'Set the county’s limits'],
      created: ['限额已设定', 'The limits are set'],
      empty_hint: ['', ''],
      fields: {
        divisionCode: ['适用地区', 'Division'],
        effectiveFrom: ['生效日期', 'From'],
        singleFen: ['单笔限额（元）', 'One sale (yuan)'],
        yearFen: ['一户全年限额（元）', 'A household’s year (yuan)'],
      },
    },
  },
};
