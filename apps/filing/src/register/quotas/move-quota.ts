import { type Actor, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { KINDS, type Movement } from './quota-ledger.ts';

/** Whose quota of which year. */
export interface QuotaOwner {
  readonly countyCode: string;
  readonly entityId: string;
  readonly fiscalYear: number;
}

export interface MovementCause {
  readonly at: Date;
  readonly by: Pick<Actor, 'userId' | 'name'>;
  readonly reason: string | null;
  readonly filingId: string | null;
  /** The quota that the money comes from or goes to. */
  readonly otherQuotaId?: string;
  /** Why money is given again under a document that the ledger has. */
  readonly repeatReason?: string | undefined;
}

const sumOf = (kinds: readonly string[]) =>
  `coalesce(sum("amountFen") FILTER (WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})), 0)`;

/**
 * Enters movements in the ledger and brings the balances to them, in one statement. The table's CHECK refuses
 * what would overdraw; a caller who can be told why asks first, holding the entity's lock.
 * @throws Problem `quota_exceeded` when the entity has no quota of a source
 */
export async function moveQuota(
  tx: Transaction,
  owner: QuotaOwner,
  movements: readonly Movement[],
  cause: MovementCause,
): Promise<void> {
  if (movements.length === 0) return;
  const entered = await tx.query<{ kind: string }>(
    `WITH entry AS (
       SELECT * FROM ROWS FROM (jsonb_to_recordset($4::jsonb) AS (kind text, source text, "amountFen" bigint))
         WITH ORDINALITY AS e(kind, source, "amountFen", place)
     ), moved AS (
       UPDATE quota q SET
         allocated_fen = q.allocated_fen + s.allocated,
         reserved_fen = q.reserved_fen - s.reserved,
         committed_fen = q.committed_fen - s.committed
       FROM (
         SELECT source,
           ${sumOf(KINDS.allocated)} AS allocated,
           ${sumOf(KINDS.reserved)} AS reserved,
           ${sumOf(KINDS.committed)} AS committed
         FROM entry GROUP BY source
       ) s
       WHERE q.county_code = $1 AND q.entity_id = $2 AND q.fiscal_year = $3 AND q.source = s.source
       RETURNING q.id, q.source
     )
     INSERT INTO quota_movement (county_code, quota_id, kind, amount_fen, filing_id, reason, at, by_user, by_name, other_quota_id, repeat_reason)
     SELECT $1, m.id, e.kind, e."amountFen", $5, $6, $7, $8, $9, $10, $11 FROM entry e JOIN moved m USING (source) ORDER BY e.place
     RETURNING kind`,
    [
      owner.countyCode,
      owner.entityId,
      owner.fiscalYear,
      JSON.stringify(movements),
      cause.filingId,
      cause.reason,
      cause.at,
      cause.by.userId,
      cause.by.name,
      cause.otherQuotaId ?? null,
      cause.repeatReason ?? null,
    ],
  );
  const [movement] = movements;
  if (entered.length < movements.length && movement) {
    throw new Problem('quota_exceeded', {
      source: movement.source,
      availableFen: 0,
      neededFen: Math.abs(movement.amountFen),
    });
  }
}
