import { Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from './transaction.ts';

/**
 * What to answer when a name or code that is unique beyond the caller's scope is taken. `seen` looks for its
 * holder within the scope: whoever may see the holder is told that it is there, anyone else only that it
 * cannot be registered, whatever the reason.
 */
export async function takenProblem(tx: ReadTransaction, what: string, seen: string): Promise<Problem> {
  const holder = await tx.one(seen, [what]);
  return new Problem(holder ? 'already_exists' : 'not_registrable', { what });
}
