import { Problem } from '@yinhu/contracts';

// PostgreSQL's classes for lost connections (08), resources (53) and an operator's intervention (57P).
const UNAVAILABLE_STATE = /^(08|53|57P)/;
const NETWORK_FAULTS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** Whether an error says that a server was not there, so that the same work may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'service_unavailable' || error.code === 'deadline_exceeded';
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (driverError && driverError !== error) return isUnavailable(driverError);
  if (typeof code === 'string') return UNAVAILABLE_STATE.test(code) || NETWORK_FAULTS.has(code);
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(error.message);
}
