import { type Call, isTraceparent, monotonicNow } from '@yinhu/contracts/kernel';
import { literal } from './literal.ts';

/** Who acts, as the policies in the database see it. */
export interface Session {
  /** Division code; absent = nothing is in scope. */
  readonly scope?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly user?: string;
  /** By `monotonicNow()`: after it nobody waits for the answer. */
  readonly deadline?: number;
  readonly traceparent?: string;
}

export const sessionOf = ({ actor, deadline, traceparent }: Call): Session => ({
  scope: actor?.division,
  role: actor?.role,
  organisation: actor?.organisationId,
  user: actor?.userId,
  deadline,
  traceparent,
});

/**
 * Begins a transaction and makes the session known to its policies, in one round trip. The settings end with
 * the transaction, so that no later user of the connection inherits them. The comment is what sqlcommenter
 * writes: it joins the server's log to the trace.
 */
export function beginStatements(session: Session, mode: 'READ WRITE' | 'READ ONLY'): string[] {
  const { scope, role, organisation, user, deadline, traceparent } = session;
  const settings = {
    'yinhu.scope': scope,
    'yinhu.role': role,
    'yinhu.organisation': organisation,
    'yinhu.user': user,
  };
  const sets = Object.entries(settings).flatMap(([name, value]) =>
    value ? [`set_config('${name}', ${literal(value)}, true)`] : [],
  );
  if (deadline)
    sets.push(
      `set_config('statement_timeout', '${Math.max(1, Math.ceil(deadline - monotonicNow()))}', true)`,
    );
  const comment = traceparent && isTraceparent(traceparent) ? ` /*traceparent='${traceparent}'*/` : '';
  return [`BEGIN ${mode}${comment}`, ...(sets.length ? [`SELECT ${sets.join(', ')}`] : [])];
}
