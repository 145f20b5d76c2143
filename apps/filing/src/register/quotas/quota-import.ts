import { MAX_QUOTA_FEN } from '@yinhu/contracts/filing';
import type { RowAction, SumChange } from '@yinhu/contracts/kernel';
import type { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import type { RowFault } from '../sheets/sheet.ts';
import type { ImportedQuota } from './quota-columns.ts';

interface GoodRow {
  readonly row: number;
  readonly value: ImportedQuota;
  readonly texts: Readonly<Record<string, string>>;
}

/** An allocation that a row asks for: it opens a quota, or adds to one. */
export interface PlannedAllocation extends GoodRow {
  readonly action: Extract<RowAction, 'create' | 'update'>;
  readonly entity: PurchasingEntity;
  readonly sum: SumChange;
}

/** Entities of the county by credit code, and what their quotas hold by `quotaKey`. */
export interface KnownQuotas {
  readonly entities: ReadonlyMap<string, PurchasingEntity>;
  readonly allocatedFen: ReadonlyMap<string, number>;
}

export const quotaKey = (entityId: string, fiscalYear: number, source: string): string =>
  `${entityId} ${fiscalYear} ${source}`;

const sumChange = (heldFen: number, comingFen: number): SumChange => ({
  heldFen,
  comingFen,
  willBeFen: heldFen + comingFen,
});

/** What all rows together make of the quotas that they add to. */
export const sumOfAll = (planned: readonly PlannedAllocation[]): SumChange =>
  planned.reduce(
    (all, { sum }) => sumChange(all.heldFen + sum.heldFen, all.comingFen + sum.comingFen),
    sumChange(0, 0),
  );

/** What is to be done about each row, and what is wrong with the others. */
export function planAllocations(rows: readonly GoodRow[], { entities, allocatedFen }: KnownQuotas) {
  const seen = new Set<string>();
  const planned: PlannedAllocation[] = [];
  const faults: RowFault[] = [];
  for (const good of rows) {
    const { creditCode, fiscalYear, source, amount } = good.value;
    const fault = (column: string, reason: string) =>
      faults.push({ row: good.row, column, value: good.texts[column] ?? '', reason });
    const entity = entities.get(creditCode);
    const key = quotaKey(entity?.id ?? '', fiscalYear, source);
    const held = allocatedFen.get(key);
    if (!entity) fault('creditCode', 'unknown_entity');
    else if (entity.status === 'merged') fault('creditCode', 'merged_entity');
    else if (seen.has(key)) fault('creditCode', 'duplicate_row');
    else if (amount > MAX_QUOTA_FEN - (held ?? 0)) fault('amount', 'sum_too_big');
    else
      planned.push({
        ...good,
        entity,
        action: held === undefined ? 'create' : 'update',
        sum: sumChange(held ?? 0, amount),
      });
    seen.add(key);
  }
  return { planned, faults };
}
