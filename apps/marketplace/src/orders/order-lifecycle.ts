import { type Order, orderAggregate } from '@yinhu/contracts/marketplace';
import { type ActionOf, lifecycleOf } from '@yinhu/database';
import { OrderRow } from './order.entity.ts';

/** An order with everything that its events tell, and whose shop it was placed in. */
export type OrderRecord = Order & Pick<OrderRow, 'representedBy'>;

/** Every transition of an order: before it is shipped, either side may cancel it. */
export const ORDERS = lifecycleOf<OrderRecord>()({
  kind: 'order',
  entity: OrderRow,
  initial: { place: 'placed' },
  transitions: {
    confirm: { placed: 'confirmed' },
    ship: { confirmed: 'shipped' },
    receive: { shipped: 'received' },
    accept: { received: 'accepted' },
    settle: { accepted: 'settled' },
    cancel: { placed: 'cancelled', confirmed: 'cancelled' },
  },
  history: {
    table: 'order_transition',
    row: ({ before, after, by }) => ({
      order_id: after.id,
      from_status: before?.status ?? null,
      to_status: after.status,
      by_name: `${by.organisationName} · ${by.name}`,
    }),
  },
  announces: {
    aggregate: orderAggregate,
    events: {
      place: 'order-placed',
      confirm: 'order-confirmed',
      ship: 'order-shipped',
      receive: 'order-received',
      accept: 'order-accepted',
      settle: 'order-settled',
      cancel: 'order-cancelled',
    },
    state: ({ after: { representedBy: _, ...order } }) => order,
  },
  division: ({ divisionCode }) => divisionCode,
});

export type OrderAction = ActionOf<typeof ORDERS>;

const REACHED_AT: Partial<Record<OrderAction, 'acceptedAt' | 'settledAt' | 'cancelledAt'>> = {
  accept: 'acceptedAt',
  settle: 'settledAt',
  cancel: 'cancelledAt',
};

/** The instant of a step, where the order keeps it. */
export const instantOf = (action: OrderAction, at: Date): Partial<OrderRecord> => {
  const instant = REACHED_AT[action];
  return instant ? { [instant]: at.toISOString() } : {};
};
