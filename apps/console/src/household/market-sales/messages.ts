import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'market-sales': {
      lead: [
        '超过限额的销售收入经乡镇核实后才入账',
        'Sales above the limit count once the township has looked at them',
      ],
      empty_hint: ['', ''],
      fields: {
        householdNumber: ['户编号', 'Household'],
        orderNumber: ['订单号', 'Order'],
        buyerName: ['买方', 'Buyer'],
        settledOn: ['结算日期', 'Settled'],
        heldCause: ['说明', 'Why'],
        amountFen: ['金额', 'Amount'],
        status: ['状态', 'State'],
        actions: ['办理', 'Decide'],
      },
    },
  },
  sale: {
    release: ['核实入账', 'Book it'],
    release_confirm: ['经核实确为该户的收入，记入收入台账。', 'It is the household’s income and is booked.'],
    release_done: ['已入账', 'Booked'],
    refuse: ['不入账', 'Do not book'],
    refuse_confirm: [
      '经核实不是该户的收入，不再入账。',
      'It is not the household’s income and is never booked.',
    ],
    refuse_done: ['已处理，不入账', 'Not booked'],
  },
};
