import { type Call, Problem } from '@yinhu/contracts/kernel';
import type { Client, QueryResult } from 'pg';
import { literal } from './literal.ts';
import type { Statement } from './transaction.ts';

const KEPT = "interval '24 hours'";

/** Whose keys they are: two callers may use the same key. */
const ownerOf = (call: Call): string => call.actor?.userId ?? 'anyone';

/**
 * Two statements: locks the key until the transaction's end, then looks for an earlier answer. They must stay
 * two: a statement sees only what was committed before it began, so the look must begin after the lock is
 * had.
 */
export function claimStatements(call: Call): string[] {
  const [owner, key] = [literal(ownerOf(call)), literal(call.idempotencyKey)];
  return [
    `SELECT pg_try_advisory_xact_lock(hashtextextended(${owner} || ' ' || ${key}, 0)) AS claimed`,
    `SELECT operation, input_hash, response FROM idempotency_key
     WHERE actor = ${owner} AND key = ${key} AND recorded_at > clock_timestamp() - ${KEPT}`,
  ];
}

interface Stored {
  readonly operation: string;
  readonly input_hash: string;
  readonly response: unknown;
}

/**
 * The first answer to this very request, if there was one, from the results of the claim. Throws
 * `idempotency_in_progress` or `idempotency_mismatch`.
 */
export function earlierAnswer(
  call: Call,
  [claim, look]: readonly QueryResult[],
): { readonly response: unknown } | undefined {
  const stored: Stored | undefined = look?.rows[0];
  if (!claim?.rows[0]?.claimed) throw new Problem('idempotency_in_progress');
  if (!stored) return undefined;
  if (stored.operation !== call.operation || stored.input_hash !== (call.inputHash ?? ''))
    throw new Problem('idempotency_mismatch');
  return stored;
}

/** The statement that keeps the answer. An expired one under the same key gives way. */
export const insertAnswer = (call: Call, response: unknown): Statement => [
  `INSERT INTO idempotency_key (actor, key, operation, input_hash, response) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (actor, key) DO UPDATE SET operation = excluded.operation, input_hash = excluded.input_hash,
     response = excluded.response, recorded_at = clock_timestamp()`,
  [
    ownerOf(call),
    call.idempotencyKey,
    call.operation,
    call.inputHash ?? '',
    JSON.stringify(response ?? null),
  ],
];

/** Forgets answers that do not count any more, some at a time so that nobody waits for it. */
export async function purgeAnswers(client: Pick<Client, 'query'>): Promise<void> {
  await client.query(`DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_key WHERE recorded_at < clock_timestamp() - ${KEPT} LIMIT 10000))`);
}
