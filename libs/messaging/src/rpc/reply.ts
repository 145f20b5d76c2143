import { ERRORS, type ErrorCode, type FieldFault, isRetryable, Problem } from '@yinhu/contracts/kernel';

/** What travels back. */
type Reply =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: ReplyError };

interface ReplyError {
  readonly code: ErrorCode;
  readonly params: Problem['params'];
  readonly fields: readonly FieldFault[];
  readonly retryable: boolean;
}

export const replyOf = (data: unknown): string =>
  JSON.stringify({ ok: true, data: data ?? null } satisfies Reply);

export const errorReplyOf = ({ code, params, fields }: Problem): string =>
  JSON.stringify({
    ok: false,
    error: { code, params, fields, retryable: isRetryable(code) },
  } satisfies Reply);

/** The data of a service's reply. @throws Problem the one that the service answered */
export function dataOf(text: string, service: string): unknown {
  const reply = JSON.parse(text) as Reply;
  if (reply.ok) return reply.data;
  const { code, params, fields } = reply.error;
  const problem = new Problem(Object.hasOwn(ERRORS, code) ? code : 'internal_error', params, fields);
  problem.context = service;
  throw problem;
}
