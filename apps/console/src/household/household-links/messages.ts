import type { Pairs } from '../../i18n/bilingual.ts';

export const messages: Pairs = {
  resources: {
    'household-links': {
      lead: [
        '服务站提出，户所在村的帮扶干部确认后才生效；结算的销售收入从提出之日起计入该户',
        'A station proposes, the village’s cadre confirms; sales settled since the proposal become the household’s income',
      ],
      empty_hint: ['', ''],
      search: ['搜索户编号或农户', 'Search number or farmer'],
      fields: {
        sellerName: ['农户卖家', 'Farmer'],
        sellerId: ['农户卖家', 'Farmer'],
        householdNumber: ['户编号', 'Household'],
        householdId: ['户编号', 'Household'],
        divisionCode: ['所在村', 'Village'],
        proposedBy: ['提出单位', 'Proposed by'],
        proposedAt: ['提出时间', 'Proposed'],
        reason: ['说明', 'Reason'],
        status: ['状态', 'State'],
        actions: ['办理', 'Decide'],
        household: ['建档户', 'Household'],
      },
    },
  },
  link: {
    title: ['关联建档户', 'Household on file'],
    none: ['尚未关联建档户', 'Not linked to a household on file'],
    propose: ['关联建档户', 'Link to a household'],
    propose_hint: [
      '填写户编号和户主姓氏；由该户所在村的帮扶干部确认后生效。填错的次数每天有限。',
      'Number and surname of the head; the village’s cadre confirms it. Wrong ones are limited per day.',
    ],
    proposed: ['已提出，等待帮扶干部确认', 'Proposed; the cadre decides'],
    waits: [
      '等待户所在村的帮扶干部确认，确认前不计收入。',
      'Waits for the village’s cadre; nothing counts before.',
    ],
    reversed: ['已冲销收入', 'income reversed'],
    confirm: ['确认', 'Confirm'],
    confirm_confirm: [
      '确认此农户属于该户。提出之日起结算的销售收入将计入该户台账。',
      'The farmer is of this household. What was settled since the proposal is booked as its income.',
    ],
    confirm_done: ['已确认', 'Confirmed'],
    refuse: ['不通过', 'Refuse'],
    refuse_confirm: [
      '此农户不属于该户，销售收入不计入该户。',
      'The farmer is not of this household; nothing is booked.',
    ],
    refuse_done: ['已退回服务站', 'Refused'],
    end: ['解除', 'End'],
    end_confirm: [
      '此后的销售收入不再计入该户，已入账的保留。',
      'Later sales do not count; what is booked stays.',
    ],
    end_done: ['已解除', 'Ended'],
    annul: ['解除并冲销', 'End and reverse'],
    annul_confirm: [
      '此关联自始有误：已入账的销售收入全部冲销，待核实的不再入账。',
      'It was wrong from its beginning: booked sales are reversed, held ones are never booked.',
    ],
    annul_done: ['已解除并冲销', 'Ended and reversed'],
  },
};
