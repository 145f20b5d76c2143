// Divisions belong to identity, and so do their errors.
import '../identity/errors.ts';
import { defineErrors } from '../kernel/errors.ts';
import { defineReasons } from '../kernel/reasons.ts';
import { defineTransitions, prefixed } from '../kernel/transitions.ts';
import { HouseholdLinkStatus } from './household-links.ts';
import { PovertyStatus } from './households.ts';
import { MarketSaleStatus } from './market-sales.ts';
import { MeasureStatus } from './measures.ts';
import { ConflictStatus } from './registration-conflicts.ts';

/** Errors that only household returns. */
export const HOUSEHOLD_ERRORS = defineErrors({
  seller_linked: {
    status: 409,
    'zh-CN': '“{seller}”已提出或已确认关联另一户，须先办结',
    en: '“{seller}” is proposed for or linked to another household; that has to be decided or ended first',
  },
  household_linked: {
    status: 409,
    'zh-CN': '{number} 户已关联另一农户卖家，须先解除',
    en: 'Household {number} is linked to another farmer; end that link first',
  },
  registration_held: {
    status: 409,
    'zh-CN': '家庭成员信息需由乡镇核实，暂不能建档；已通知乡镇，请等待答复',
    en: 'The township has to look into the members’ data first; it has been told, and the dossier was not opened',
  },
  lookups_used_up: {
    status: 429,
    'zh-CN': '今天核对建档户的次数（{limit} 次）已用完，请明天再试，或请村、乡镇干部协助核对',
    en: 'Today’s {limit} questions about households are used up; go on tomorrow, or ask the village or the township',
  },
});

/** Why a field of household’s is not taken. */
export const HOUSEHOLD_REASONS = defineReasons({
  one_head: { 'zh-CN': '须有且只有一名户主', en: 'There must be exactly one head of the household' },
  unknown_household: {
    'zh-CN': '户编号 {number} 与户主姓氏不符，或不在本地区',
    en: 'Number {number} and surname do not belong to a household of your division',
  },
  cost_is_negative: {
    'zh-CN': '经营成本须为负数，其他收入须为正数',
    en: 'Business costs must be negative, all other entries positive',
  },
});

defineTransitions('household', {
  states: {
    ...ConflictStatus.labels,
    ...MeasureStatus.labels,
    ...PovertyStatus.labels,
    ...prefixed('link', HouseholdLinkStatus),
    ...prefixed('sale', MarketSaleStatus),
    reversal: ['冲销记录', 'a reversal'],
  },
  actions: {
    ...PovertyStatus.labels,
    finish: ['办结', 'finish'],
    confirm: ['确认', 'confirm'],
    refuse: ['不通过', 'refuse'],
    release: ['核实入账', 'release'],
    end_link: ['解除关联', 'end the link'],
    reverse: ['冲销', 'reverse'],
  },
});

declare module '../kernel/errors.ts' {
  interface ErrorCatalogue extends Record<keyof typeof HOUSEHOLD_ERRORS, ErrorText> {}
}

declare module '../kernel/reasons.ts' {
  interface ReasonCatalogue extends Record<keyof typeof HOUSEHOLD_REASONS, ReasonText> {}
}
