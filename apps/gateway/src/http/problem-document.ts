import {
  type Bilingual,
  type ErrorCode,
  errorText,
  type FieldFault,
  faultText,
  isFaultReason,
  isRetryable,
  type Language,
  type Problem,
} from '@yinhu/contracts/kernel';

/** RFC 9457 problem details, in the caller's language. */
export interface ProblemDocument {
  /** Stable URI path, for example `/problems/quota_exceeded`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** Path of the request, without its query. */
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly (FieldFault & { readonly message: string })[];
}

const TITLES: Record<number, Bilingual> = {
  400: { 'zh-CN': '请求无法读取', en: 'Malformed request' },
  401: { 'zh-CN': '未登录', en: 'Not signed in' },
  403: { 'zh-CN': '无权操作', en: 'Not allowed' },
  404: { 'zh-CN': '没有找到', en: 'Not found' },
  405: { 'zh-CN': '方法不支持', en: 'Method not supported' },
  408: { 'zh-CN': '传输过慢', en: 'Too slow' },
  409: { 'zh-CN': '与现有数据冲突', en: 'Conflict' },
  413: { 'zh-CN': '内容过大', en: 'Too large' },
  415: { 'zh-CN': '内容类型不支持', en: 'Content type not supported' },
  422: { 'zh-CN': '提交的内容有误', en: 'Not valid' },
  429: { 'zh-CN': '操作过于频繁', en: 'Too many requests' },
  500: { 'zh-CN': '系统内部错误', en: 'Internal error' },
  503: { 'zh-CN': '服务暂时不可用', en: 'Not available for the moment' },
  504: { 'zh-CN': '处理超时', en: 'Took too long' },
};

export function problemDocument(
  problem: Problem,
  request: { readonly language: Language; readonly requestId: string; readonly path: string },
): ProblemDocument {
  const { language, requestId, path } = request;
  return {
    type: `/problems/${problem.code}`,
    title: TITLES[problem.status]?.[language] ?? problem.code,
    status: problem.status,
    detail: errorText(
      problem.code,
      { ...spokenParams(problem, language), requestId },
      language,
      problem.context,
    ),
    code: problem.code,
    instance: path,
    requestId,
    errors: problem.fields.map((fault) => ({
      ...fault,
      message: faultText(fault.reason, fault.params, language),
    })),
  };
}

/** A parameter that names a reason is said as that reason's sentence. */
const spokenParams = ({ params, fields }: Problem, language: Language): Problem['params'] =>
  typeof params.reason === 'string' && isFaultReason(params.reason)
    ? { ...params, reason: faultText(params.reason, fields[0]?.params, language) }
    : params;

/** Seconds after which the same call may succeed; null when it will not. */
export function retryAfter(problem: Problem): number | null {
  return isRetryable(problem.code) ? Number(problem.params.seconds ?? 1) : null;
}
