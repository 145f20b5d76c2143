import { OrderStatus } from '@yinhu/contracts/marketplace';
import { possibleSteps } from '@yinhu/testing';
import { ORDERS } from './order-lifecycle.ts';

describe('the states of an order', () => {
  it('are left only by what the table lists', () => {
    const next = (status: OrderStatus, action: (typeof ORDERS.actions)[number]) =>
      ORDERS.next(status, action);
    expect(possibleSteps(OrderStatus.options, ORDERS.actions, next)).toEqual([
      'placed confirm confirmed',
      'confirmed ship shipped',
      'shipped receive received',
      'received accept accepted',
      'accepted settle settled',
      'placed cancel cancelled',
      'confirmed cancel cancelled',
    ]);
  });
});
