import { localTime } from './business-time.ts';
import { type Labelled, labelOf } from './enumeration.ts';
import type { Language } from './language.ts';
import type { ReasonCatalogue } from './reasons.ts';
import { SheetFlaw } from './sheet-flaw.ts';
import { Shortage } from './shortage.ts';
import { transitionLabels } from './transitions.ts';

export interface ErrorText {
  readonly status: number;
  readonly 'zh-CN': string;
  readonly en: string;
  /** The same call may succeed later, unchanged. */
  readonly retryable?: true;
  /** The enumerations that its parameters are values of. */
  readonly labels?: Readonly<Record<string, Labelled>>;
}

const KERNEL_ERRORS = {
  malformed_request: {
    status: 400,
    'zh-CN': '请求无法读取：{reason}',
    en: 'The request cannot be read: {reason}',
  },
  validation_failed: {
    status: 422,
    'zh-CN': '提交的内容有误，请按提示修改',
    en: 'Some fields are invalid; correct them as indicated',
  },
  body_too_large: {
    status: 413,
    'zh-CN': '请求内容超过上限 {limit}',
    en: 'The request body is larger than {limit}',
  },
  body_too_slow: {
    status: 408,
    'zh-CN': '网络过慢，内容没有及时传完，请重试',
    en: 'The request came in too slowly; send it again',
  },
  unsupported_media_type: { status: 415, 'zh-CN': '只接受 {accepted}', en: 'Only {accepted} is accepted' },
  unauthenticated: { status: 401, 'zh-CN': '请先登录', en: 'Sign in first' },
  session_expired: {
    status: 401,
    'zh-CN': '登录已过期，请重新登录',
    en: 'The session has expired; sign in again',
  },
  forbidden: { status: 403, 'zh-CN': '您的角色不能进行此操作', en: 'Your role may not do this' },
  password_change_required: {
    status: 403,
    'zh-CN': '您的密码由他人设置，请先修改密码',
    en: 'Your password was set by somebody else; change it first',
  },
  out_of_scope: {
    status: 403,
    'zh-CN': '{division} 不在您的管辖范围内',
    en: '{division} is outside your division',
  },
  backdating_forbidden: {
    status: 403,
    'zh-CN': '没有补录历史日期的权限',
    en: 'You have no right to enter past dates',
  },
  not_found: { status: 404, 'zh-CN': '没有找到 {what}', en: '{what} was not found' },
  method_not_allowed: { status: 405, 'zh-CN': '此地址不支持 {method}', en: '{method} is not supported here' },
  conflict: {
    status: 409,
    'zh-CN': '数据已被他人修改，请刷新后重试',
    en: 'Somebody else has changed this; reload and try again',
  },
  not_registrable: {
    status: 409,
    'zh-CN': '{what} 不能在此登记，请核对或另选；确属本单位的，请联系省级主管部门办理',
    en: '{what} cannot be registered here: check it or choose another; if it is rightly yours, the province can arrange it',
  },
  already_exists: { status: 409, 'zh-CN': '{what} 已存在', en: '{what} exists already' },
  invalid_transition: {
    status: 409,
    'zh-CN': '当前状态（{state}）不能执行“{action}”',
    en: 'In state {state} “{action}” is not possible',
  },
  idempotency_in_progress: {
    status: 409,
    'zh-CN': '同一请求正在处理，请稍候',
    en: 'The same request is still being processed; wait a moment',
    retryable: true,
  },
  idempotency_mismatch: {
    status: 422,
    'zh-CN': '同一 Idempotency-Key 已用于另一请求',
    en: 'This Idempotency-Key was used for a different request',
  },
  sheet_unreadable: {
    status: 422,
    'zh-CN': '表格无法导入：{reason}',
    en: 'The table cannot be imported: {reason}',
    labels: { reason: SheetFlaw },
  },
  rows_at_fault: {
    status: 422,
    'zh-CN': '有 {count} 行数据有误，本次未导入，请改正后重新导入',
    en: '{count} rows are invalid; correct them and import again. Nothing was imported',
  },
  export_too_large: {
    status: 422,
    'zh-CN': '结果超过 {max} 行，请缩小筛选范围',
    en: 'The result has more than {max} rows; narrow the filter',
  },
  rate_limited: {
    status: 429,
    'zh-CN': '操作过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
    retryable: true,
  },
  service_unavailable: {
    status: 503,
    'zh-CN': '服务暂时不可用{shortage}，请稍后重试',
    en: 'The service is not available for the moment{shortage}; try again',
    retryable: true,
    labels: { shortage: Shortage },
  },
  deadline_exceeded: {
    status: 504,
    'zh-CN': '处理超时，请稍后重试',
    en: 'It took too long; try again',
    retryable: true,
  },
  outcome_unknown: {
    status: 504,
    'zh-CN': '连接中断，暂时无法确认操作是否已生效。请再次提交：已生效的不会重复办理',
    en: 'The connection was lost, so the result is unknown. Submit again: nothing is done twice',
    retryable: true,
  },
  internal_error: {
    status: 500,
    'zh-CN': '系统内部错误，请把编号 {requestId} 告诉管理员',
    en: 'Internal error; give your administrator the number {requestId}',
  },
} as const satisfies Record<string, ErrorText>;

/** Codes of errors, with those of every context: each adds its own beside its errors. */
export interface ErrorCatalogue extends Record<keyof typeof KERNEL_ERRORS, ErrorText> {}
export type ErrorCode = keyof ErrorCatalogue;

/**
 * Every error that the API answers, of the contexts that are loaded: stable code → HTTP status and text.
 * `{names}` are filled from the error's parameters.
 */
export const ERRORS = { ...KERNEL_ERRORS } as object as ErrorCatalogue;

/** Whether the same call may succeed later, unchanged. */
export const isRetryable = (code: ErrorCode): boolean => ERRORS[code]?.retryable === true;

/** Adds a context's errors to the catalogue. */
export function defineErrors<const E extends Readonly<Record<string, ErrorText>>>(errors: E): E {
  Object.assign(ERRORS, errors);
  return errors;
}

/** Errors that any operation may return. */
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
  'outcome_unknown',
  'internal_error',
] as const satisfies readonly ErrorCode[];

/** One invalid field. `field` is a path such as `lines[0].budgetFen`; `reason` is a key of the reasons. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Parameters of an error's text. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * An error that is reported to the caller, in the caller's language. Everything else is an `internal_error`.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  /** The context whose service rejected the call, if it is another process. */
  context?: string;

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}${fields.length ? ` ${JSON.stringify(fields)}` : ''}`);
  }

  get status(): number {
    return (ERRORS[this.code] ?? ERRORS.internal_error).status;
  }
}

/** One of the reasons, or of the kinds that are worded by their parameters. */
type FaultReason = keyof ReasonCatalogue | 'format' | 'multiple_of' | 'too_big' | 'too_small' | 'type';

/** A `validation_failed` for one field that only a use case can validate. */
export const fieldProblem = (field: string, reason: FaultReason, params?: FieldFault['params']): Problem =>
  new Problem('validation_failed', {}, [{ field, reason, ...(params ? { params } : {}) }]);

/**
 * What an error says, its parameters in people's words: codes by their labels, fen as yuan; states and
 * actions as the context calls them that refused.
 */
export function errorText(
  code: ErrorCode,
  params: ErrorParams,
  language: Language,
  context?: string,
): string {
  const { labels, ...texts } = ERRORS[code];
  return fillText(
    texts[language],
    inWords(params, language, code === 'invalid_transition' ? transitions(context) : labels),
  );
}

const transitions = (context?: string) => ({
  state: { labels: transitionLabels('states', context) },
  action: { labels: transitionLabels('actions', context) },
});

/** Parameters as people say them: an amount in yuan, values (or lists of values) by their labels. */
export function inWords(
  params: ErrorParams,
  language: Language,
  labels: Readonly<Record<string, Pick<Labelled, 'labels'>>> = {},
): Readonly<Record<string, string | number>> {
  const words = (name: string, value: string | number): string | number => {
    if (typeof value === 'number') return name.endsWith('Fen') ? yuan(value) : value;
    const of = labels[name];
    return of ? listInWords(String(value), of, language) : String(value);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, words(name, value)]));
}

const yuan = (fen: number): string => (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 });

const listInWords = (values: string, { labels }: Pick<Labelled, 'labels'>, language: Language): string =>
  values
    .split(', ')
    .map((value) => labelOf({ labels }, value, language))
    .join(language === 'en' ? ', ' : '、');

export const fillText = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => localText(String(params[name] ?? '')));

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** An instant as the clock in Shanghai shows it, to the minute; anything else as it is. */
const localText = (value: string): string =>
  INSTANT.test(value) ? localTime(new Date(value)).replace('T', ' ') : value;
