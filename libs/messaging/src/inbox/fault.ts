import { Problem } from '@yinhu/contracts/kernel';
import { isRowsFault, isServersFault, sqlStateOf } from '@yinhu/database';
import { isUnavailable } from '../transient.ts';

/**
 * Whose fault it is that an event was not applied. `outage`: a server is away. `service`: schema, rights or
 * the server are not what the consumer needs, so that every event would fail. `event`: this one is refused
 * for what it holds. `unknown`: an error that could be either.
 */
export type Fault = 'outage' | 'service' | 'event' | 'unknown';

export function faultOf(error: unknown): Fault {
  if (isUnavailable(error)) return 'outage';
  if (error instanceof Problem) return error.status < 500 ? 'event' : 'unknown';
  if (isServersFault(error)) return 'service';
  return isRowsFault(error) ? 'event' : 'unknown';
}

/** What of an event varies in the text of an error: names in quotes, ids, numbers. */
const VARYING = /"[^"]*"|'[^']*'|“[^”]*”|[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g;

/** The same for failures of one cause, whatever event they befell. */
export const causeOf = (error: unknown): string =>
  sqlStateOf(error) ??
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(VARYING, '…');
