// Divisions belong to identity, and so do their errors.
import '../identity/errors.ts';
import { defineErrors } from '../kernel/errors.ts';
import { defineReasons } from '../kernel/reasons.ts';
import { defineTransitions } from '../kernel/transitions.ts';
import { ListingStatus, SaleUnit } from './listings.ts';
import { OrderStatus } from './orders.ts';

/** Errors that only marketplace returns. */
export const MARKETPLACE_ERRORS = defineErrors({
  stock_exhausted: {
    status: 409,
    'zh-CN': '库存不足：“{title}”剩余 {available} {unit}',
    en: 'Not enough in stock: {available} left of “{title}”, sold by the {unit}',
    labels: { unit: SaleUnit },
  },
  listing_unavailable: {
    status: 409,
    'zh-CN': '商品“{title}”已下架',
    en: 'The listing “{title}” is no longer offered',
  },
  farmers_by_stations: {
    status: 403,
    'zh-CN': '农户只能由乡镇服务站代办，合作社和供应商不能登记或关联农户',
    en: 'Only a township’s service station represents farmers; co-operatives and suppliers do not',
  },
});

/** Why a field of marketplace’s is not taken. */
export const MARKETPLACE_REASONS = defineReasons({
  beneficiary_quantities: {
    'zh-CN': '各户数量之和（{given}）须等于本行数量（{expected}）',
    en: 'The households’ quantities add up to {given}, but must add up to the line’s {expected}',
  },
  one_seller: {
    'zh-CN': '一张订单只能含同一卖家的商品',
    en: 'An order may contain goods of one seller only',
  },
});

defineTransitions('marketplace', {
  states: {
    ...OrderStatus.labels,
    ...ListingStatus.labels,
    name_hidden: ['姓名未公开', 'the name is not shown'],
    name_shown: ['姓名已公开', 'the name is shown'],
  },
  actions: {
    give_name_consent: ['登记姓名公示同意', 'record the consent to be named'],
    withdraw_name_consent: ['撤回姓名公示同意', 'take the consent back'],
    withdraw: ['下架', 'withdraw'],
    confirm: ['确认', 'confirm'],
    ship: ['发货', 'ship'],
    receive: ['收货', 'receive'],
    accept: ['验收', 'accept'],
    settle: ['结算', 'settle'],
    cancel: ['撤销', 'cancel'],
  },
});

declare module '../kernel/errors.ts' {
  interface ErrorCatalogue extends Record<keyof typeof MARKETPLACE_ERRORS, ErrorText> {}
}

declare module '../kernel/reasons.ts' {
  interface ReasonCatalogue extends Record<keyof typeof MARKETPLACE_REASONS, ReasonText> {}
}
