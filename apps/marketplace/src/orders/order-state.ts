import { Problem } from '@yinhu/contracts/kernel';
import type { OrderStatus } from '@yinhu/contracts/marketplace';

export type OrderAction = 'confirm' | 'ship' | 'receive' | 'accept' | 'settle' | 'cancel';

/** Every transition of an order. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderAction, { readonly from: readonly OrderStatus[]; readonly to: OrderStatus }>> = {
  confirm: { from: ['placed'], to: 'confirmed' },
  ship: { from: ['confirmed'], to: 'shipped' },
  receive: { from: ['shipped'], to: 'received' },
  accept: { from: ['received'], to: 'accepted' },
  settle: { from: ['accepted'], to: 'settled' },
  cancel: { from: ['placed', 'confirmed'], to: 'cancelled' },
};

/** The state after an action; `invalid_transition` where the table has none. */
export function nextStatus(status: OrderStatus, action: OrderAction): OrderStatus {
  const transition = ORDER_TRANSITIONS[action];
  if (!transition.from.includes(status)) throw new Problem('invalid_transition', { state: status, action });
  return transition.to;
}
