import { lifecycleOf } from '@yinhu/database';
import type { WaitingSale } from './book-sale.ts';
import { SaleRow } from './sale.entity.ts';

/** A sale with the household's link that it belongs to. */
export type LinkedSale = SaleRow &
  WaitingSale & { readonly householdId: string; readonly divisionCode: string };

/**
 * Every transition of a sale. A confirmed link books or holds what waited for it; people decide what was
 * held.
 */
export const SALES = lifecycleOf<LinkedSale>()({
  kind: 'market-sale',
  entity: SaleRow,
  initial: {},
  transitions: {
    book: { waiting: 'booked' },
    hold: { waiting: 'held' },
    release: { held: 'booked' },
    refuse: { held: 'refused' },
  },
  refusals: { state: 'sale' },
  division: ({ divisionCode }) => divisionCode,
});
