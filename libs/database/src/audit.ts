import type { Call } from '@yinhu/contracts';
import { literal } from './literal.ts';
import type { AuditRecord } from './transaction.ts';

/** The statement that stores audit records of one call; `call` is null for what the system does itself. */
export function insertAudit(records: readonly AuditRecord[], call: Call | null): string {
  const actor = call?.actor;
  const who = [actor?.userId, actor?.username, actor?.role, actor?.organisationId, actor?.actingFor].map(literal);
  const when = [call?.at.toISOString() ?? new Date().toISOString(), call?.operation ?? 'system', call?.requestId, call?.traceparent].map(
    literal,
  );
  const rows = records.map(({ aggregate, id, action, reason, division, detail }) => {
    const what = [aggregate, id, action, reason, division, detail === undefined ? null : JSON.stringify(detail)].map(literal);
    return `(${[...when, ...who, ...what].join(', ')})`;
  });
  return `INSERT INTO audit (at, operation, request_id, traceparent, user_id, username, role, organisation_id, acting_for,
    aggregate, record_id, action, reason, division, detail) VALUES ${rows.join(', ')}`;
}
