import type { CatalogueGroup } from '@yinhu/contracts/filing';
import type { LineFacts } from './facts.ts';

/** What the lines come to, by something they have in common. */
function amountsBy<K>(lines: readonly LineFacts[], keyOf: (line: LineFacts) => K): Map<K, number> {
  const amounts = new Map<K, number>();
  for (const line of lines) amounts.set(keyOf(line), (amounts.get(keyOf(line)) ?? 0) + line.budgetFen);
  return amounts;
}

export const amountsByGroup = (lines: readonly LineFacts[]): Map<CatalogueGroup, number> =>
  amountsBy(lines, ({ group }) => group);
export const amountsByCategory = (lines: readonly LineFacts[]): Map<string, number> =>
  amountsBy(lines, ({ category }) => category);
