import { type ErrorCode, Problem } from '@yinhu/contracts';
import { isConnectionLost } from '@yinhu/database';

const PASSING: ReadonlySet<ErrorCode> = new Set(['service_unavailable', 'deadline_exceeded', 'outcome_unknown']);

/** Whether an error says that a server was not there, so that the same work may succeed later. */
export const isUnavailable = (error: unknown): boolean => (error instanceof Problem ? PASSING.has(error.code) : isConnectionLost(error));
