import { fieldProblem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';

/**
 * A place in the feed. Releases are ordered by the transaction that published them and, within it, by their
 * sequence; a reader sees only those older than every transaction that is still open. So nothing can appear
 * before a place already reached, in whatever order transactions commit, and a reader that goes on from there
 * misses nothing and gets nothing twice.
 */
export interface Place {
  readonly xid: string;
  readonly seq: number;
}

export interface Cursor extends Place {
  readonly direction: 'after' | 'before';
}

const MAX_XID = 2n ** 64n - 1n;

export const cursorOf = (direction: Cursor['direction'], { xid, seq }: Place): string =>
  `${direction}-${xid}-${seq}`;

/** @throws Problem `validation_failed` for what is no cursor of ours */
export function parseCursor(text: string): Cursor {
  const [direction, xid = '', seq = ''] = text.split('-');
  if (BigInt(xid) > MAX_XID || BigInt(seq) > BigInt(Number.MAX_SAFE_INTEGER))
    throw fieldProblem('cursor', 'unknown_cursor');
  return { direction: direction === 'before' ? 'before' : 'after', xid, seq: Number(seq) };
}

/**
 * Refuses a cursor of a database that this one is not (restored from a dump, transactions count anew): its
 * reader must begin again rather than wait for ever.
 */
export async function requireReached(tx: ReadTransaction, { xid }: Cursor): Promise<void> {
  const now = await tx.one<{ reached: boolean }>(
    'SELECT $1::xid8 < pg_snapshot_xmax(pg_current_snapshot()) AS reached',
    [xid],
  );
  if (!now?.reached) throw fieldProblem('cursor', 'unknown_cursor');
}
