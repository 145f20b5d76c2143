import type { ReadTransaction } from '@yinhu/database';

/** The generation of read models that answers are given from. */
export async function currentGeneration(tx: ReadTransaction): Promise<number> {
  const row = await tx.one<{ generation: number }>('SELECT generation FROM projection');
  return row?.generation ?? 1;
}
