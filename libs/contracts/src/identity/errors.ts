import { ActiveStatus } from '../kernel/active-status.ts';
import { defineErrors } from '../kernel/errors.ts';
import { defineFormats, defineReasons } from '../kernel/reasons.ts';
import { defineTransitions } from '../kernel/transitions.ts';
import { DivisionLevel } from './divisions.ts';

/** Errors that only identity returns. */
export const IDENTITY_ERRORS = defineErrors({
  invalid_credentials: {
    status: 401,
    'zh-CN': '用户名或密码不正确',
    en: 'The user name or password is incorrect',
  },
});

/** Why a field of identity’s is not taken. */
export const IDENTITY_REASONS = defineReasons({
  unknown_division: { 'zh-CN': '没有此行政区划代码', en: 'There is no division with this code' },
  outside_division: { 'zh-CN': '须在 {division} 范围内', en: 'Must be within {division}' },
  wrong_division: { 'zh-CN': '不是可用的行政区划', en: 'This division cannot be used here' },
  wrong_level: {
    'zh-CN': '行政区划级别须为：{allowed}',
    en: 'The level of the division must be: {allowed}',
    labels: { allowed: DivisionLevel },
  },
  weak_password: {
    'zh-CN': '密码过于简单：须含至少 6 种不同字符，不能是键盘顺序、常见密码或用户名',
    en: 'Too easy to guess: use at least 6 different characters, no keyboard run, common password or user name',
  },
  wrong_password: { 'zh-CN': '当前密码不正确', en: 'This is not your current password' },
  same_password: {
    'zh-CN': '新密码不能与当前密码相同',
    en: 'The new password must differ from the current one',
  },
  own_account: { 'zh-CN': '不能对自己的账号进行此操作', en: 'You cannot do this to your own account' },
});

defineFormats({
  username: {
    'zh-CN': '须为 3 至 40 位小写字母、数字或连字符，以字母开头',
    en: 'Must be 3 to 40 lower-case letters, digits or hyphens, beginning with a letter',
  },
});

defineTransitions('identity', {
  states: {
    ...ActiveStatus.labels,
  },
  actions: {
    suspend: ['停用', 'suspend'],
    reactivate: ['恢复', 'reactivate'],
  },
});

declare module '../kernel/errors.ts' {
  interface ErrorCatalogue extends Record<keyof typeof IDENTITY_ERRORS, ErrorText> {}
}

declare module '../kernel/reasons.ts' {
  interface ReasonCatalogue extends Record<keyof typeof IDENTITY_REASONS, ReasonText> {}
}
