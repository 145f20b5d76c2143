import { ACTION_LABELS, LABELS } from '../labels.ts';
import type { FAULT_TEXTS } from './issue-text.ts';
import type { Language } from './language.ts';

interface ErrorText {
  readonly status: number;
  readonly 'zh-CN': string;
  readonly en: string;
  /** The same call may succeed later, unchanged. */
  readonly retryable?: true;
}

/** Every error the API answers: stable code → HTTP status and text. `{names}` are filled from the error's parameters. */
export const ERRORS = {
  malformed_request: { status: 400, 'zh-CN': '请求无法读取：{reason}', en: 'The request cannot be read: {reason}' },
  validation_failed: { status: 422, 'zh-CN': '提交的内容有误，请按提示修改', en: 'Some of what was sent is not valid' },
  body_too_large: { status: 413, 'zh-CN': '请求内容超过上限 {limit}', en: 'The request body is larger than {limit}' },
  unsupported_media_type: { status: 415, 'zh-CN': '只接受 application/json', en: 'Only application/json is accepted' },
  unauthenticated: { status: 401, 'zh-CN': '请先登录', en: 'Sign in first' },
  invalid_credentials: { status: 401, 'zh-CN': '用户名或密码不正确', en: 'The user name or the password is not right' },
  session_expired: { status: 401, 'zh-CN': '登录已过期，请重新登录', en: 'The session has expired; sign in again' },
  forbidden: { status: 403, 'zh-CN': '您的角色不能进行此操作', en: 'Your role may not do this' },
  out_of_scope: { status: 403, 'zh-CN': '{division} 不在您的管辖范围内', en: '{division} is outside your division' },
  backdating_forbidden: { status: 403, 'zh-CN': '没有补录历史日期的权限', en: 'You have no right to enter past dates' },
  not_found: { status: 404, 'zh-CN': '没有找到 {what}', en: '{what} was not found' },
  method_not_allowed: { status: 405, 'zh-CN': '此地址不支持 {method}', en: '{method} is not supported here' },
  conflict: { status: 409, 'zh-CN': '数据已被他人修改，请刷新后重试', en: 'Somebody changed this meanwhile; reload and try again' },
  already_exists: { status: 409, 'zh-CN': '{what} 已存在', en: '{what} exists already' },
  invalid_transition: { status: 409, 'zh-CN': '当前状态（{state}）不能执行“{action}”', en: 'In state {state} “{action}” is not possible' },
  idempotency_in_progress: {
    status: 409,
    'zh-CN': '同一请求正在处理，请稍候',
    en: 'The same request is being handled; wait a moment',
    retryable: true,
  },
  idempotency_mismatch: {
    status: 422,
    'zh-CN': '同一 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for a different request',
  },
  entity_suspended: { status: 409, 'zh-CN': '采购单位已停用', en: 'The purchasing entity is suspended' },
  quota_exceeded: {
    status: 409,
    'zh-CN': '预算指标不足：{source}余额 {availableFen} 元，需要 {neededFen} 元',
    en: 'The quota does not cover it: {source} has ¥{availableFen} left, ¥{neededFen} is needed',
  },
  stock_exhausted: {
    status: 409,
    'zh-CN': '库存不足：“{title}”剩余 {available} {unit}',
    en: 'Not enough in stock: “{title}” has {available} {unit} left',
  },
  listing_unavailable: { status: 409, 'zh-CN': '商品“{title}”已下架', en: 'The listing “{title}” is no longer offered' },
  rate_limited: {
    status: 429,
    'zh-CN': '操作过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
    retryable: true,
  },
  service_unavailable: {
    status: 503,
    'zh-CN': '服务暂时不可用，请稍后重试',
    en: 'The service is not available for the moment; try again',
    retryable: true,
  },
  deadline_exceeded: { status: 504, 'zh-CN': '处理超时，请稍后查看结果', en: 'It took too long; look again later', retryable: true },
  internal_error: {
    status: 500,
    'zh-CN': '系统内部错误，请把编号 {requestId} 告诉管理员',
    en: 'Something failed inside; tell your administrator the number {requestId}',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;

/** What any operation may answer. */
export const COMMON_ERRORS = [
  'malformed_request',
  'validation_failed',
  'body_too_large',
  'unauthenticated',
  'forbidden',
  'out_of_scope',
  'rate_limited',
  'service_unavailable',
  'deadline_exceeded',
  'internal_error',
] as const satisfies readonly ErrorCode[];

/** One field at fault. `field` is a path such as `lines[0].budgetFen`; `reason` is a key of the texts in issue-text.ts. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An error that the caller is told about, in the caller's language. Everything else is an `internal_error`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}${fields.length ? ` ${JSON.stringify(fields)}` : ''}`);
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** A key of the texts in issue-text.ts, or one of the kinds that it words by their parameters. */
type FaultReason = keyof typeof FAULT_TEXTS | 'format' | 'multiple_of' | 'too_big' | 'too_small' | 'type';

/** A `validation_failed` for one field that only a use case can judge. */
export const fieldProblem = (field: string, reason: FaultReason, params?: FieldFault['params']): Problem =>
  new Problem('validation_failed', {}, [{ field, reason, ...(params ? { params } : {}) }]);

/** What an error says, its parameters in people's words: codes by their labels, fen as yuan. */
export const errorText = (code: ErrorCode, params: Readonly<Record<string, string | number>>, language: Language): string =>
  fillText(
    ERRORS[code][language],
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inWords(name, value, language)])),
  );

const STATE_LABELS = {
  ...LABELS.activeStatus,
  ...LABELS.listingStatus,
  ...LABELS.measureStatus,
  ...LABELS.povertyStatus,
  ...LABELS.orderStatus,
  ...LABELS.filingStatus,
};
const PARAMETER_LABELS: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  source: LABELS.fundingSource,
  unit: LABELS.saleUnit,
  state: STATE_LABELS,
  action: { ...LABELS.povertyStatus, ...ACTION_LABELS },
};

function inWords(name: string, value: string | number, language: Language): string | number {
  if (name.endsWith('Fen') && typeof value === 'number') return (value / 100).toLocaleString('en', { minimumFractionDigits: 2 });
  return PARAMETER_LABELS[name]?.[value]?.[language === 'en' ? 1 : 0] ?? value;
}

export const fillText = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
