import type { ReadTransaction } from '@yinhu/database';

/** The generation of read models that answers are given from and live events go to. */
export async function currentGeneration(tx: ReadTransaction): Promise<number> {
  const row = await tx.one<{ generation: number }>('SELECT generation FROM projection');
  if (!row) throw new Error('the projection has no generation');
  return row.generation;
}

/** Name of the inbox that remembers which events a generation has applied. */
export const inboxOf = (generation: number): string => `oversight@${generation}`;
