import { ApiError, type ProblemField } from '@yinhu/contracts/client';
import { HttpError } from 'react-admin';

interface Nested {
  [key: string]: string | Nested;
}

/** `lines[0].budgetFen` → `lines.0.budgetFen`, as react-hook-form names fields. */
export const formPath = (field: string): string => field.replace(/\[(\d+)\]/g, '.$1');

/** Faults as the nested object react-admin lays over a form: `{ lines: { 0: { budgetFen: '…' } } }`. */
export function nestedFaults(faults: readonly Pick<ProblemField, 'field' | 'message'>[]): Nested {
  const root: Nested = {};
  for (const { field, message } of faults) {
    const keys = formPath(field).split('.');
    const last = keys.pop() ?? '';
    let node = root;
    for (const key of keys) {
      // What every object inherits is not of the form.
      const next = Object.hasOwn(node, key) ? node[key] : undefined;
      node = node[key] = typeof next === 'object' ? next : {};
    }
    node[last] ??= message;
  }
  return root;
}

/**
 * What react-admin and our notices understand: the problem's text as message, its code and faults in the
 * body.
 */
export function asHttpError(error: unknown): unknown {
  if (error instanceof ApiError) {
    const { status, code, detail, errors, requestId } = error.problem;
    const message = code === 'idempotency_mismatch' ? 'errors.earlier_attempt' : detail;
    return new HttpError(message, status, {
      code,
      requestId,
      ...(errors?.length ? { errors: nestedFaults(errors) } : {}),
    });
  }
  return error instanceof TypeError ? new HttpError('errors.network', 0, { code: 'network' }) : error;
}

/** Text for a notice: a translation key or the API's sentence in the caller's language. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message : 'ra.notification.http_error';

export const statusOf = (error: unknown): number | undefined =>
  error instanceof HttpError ? error.status : undefined;
