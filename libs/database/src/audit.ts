import type { Call } from '@yinhu/contracts/kernel';
import { maskNumbersIn } from '@yinhu/contracts/privacy';
import type { AuditRecord, Statement } from './transaction.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
/** What a person typed: whoever reads the trail need not see the numbers of people in it. */
const typed = (text: string): string => (UUID.test(text) ? text : maskNumbersIn(text));

/** The statement that stores audit records of one call; `call` is null for what the system does itself. */
export const insertAudit = (records: readonly AuditRecord[], call: Call | null): Statement => [
  `INSERT INTO audit (at, operation, request_id, traceparent, user_id, username, role, organisation_id, acting_for,
     aggregate, record_id, action, reason, division, detail)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, *
   FROM unnest($10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::jsonb[])`,
  [
    ...[call?.at ?? new Date(), call?.operation ?? 'system', call?.requestId, call?.traceparent],
    ...[
      call?.actor?.userId,
      call?.actor?.username,
      call?.actor?.role,
      call?.actor?.organisationId,
      call?.actor?.actingFor,
    ],
    records.map(({ aggregate }) => aggregate),
    records.map(({ id }) => typed(id)),
    records.map(({ action }) => action),
    records.map(({ reason }) => reason && typed(reason)),
    records.map(({ division }) => division),
    records.map(({ detail }) => (detail === undefined ? null : JSON.stringify(detail))),
  ],
];
