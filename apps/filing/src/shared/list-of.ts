import type { ListInput } from '@yinhu/contracts/kernel';

/** The rows of a list that lives in the program: sorted and cut as the caller asks. */
export function listOf<T extends { readonly id: string }, S extends keyof T & string>(
  items: readonly T[],
  { filter, range: [first, last], sort: [field, direction] }: ListInput<object, S>,
) {
  const ids = filter.id && new Set(filter.id);
  const found = ids ? items.filter((item) => ids.has(item.id)) : items;
  const sign = direction === 'ASC' ? 1 : -1;
  const sorted = found.toSorted((a, b) => sign * String(a[field]).localeCompare(String(b[field]), 'zh-CN'));
  return { items: sorted.slice(first, last + 1), total: found.length, totalIsCapped: false };
}
