import { API } from '@yinhu/contracts';
import type { Writes } from '../load/writes.ts';
import type { Databases } from '../stage/databases.ts';

interface Counted {
  readonly what: string;
  readonly service: string;
  readonly sql: string;
  /** How many more there have to be for what was answered. */
  expected(writes: Writes): number;
}

/**
 * What a write leaves behind: as many rows more as there were answers, whatever was repeated, lost or
 * answered twice.
 */
export const COUNTED: readonly Counted[] = [
  {
    what: 'accounts',
    service: 'identity',
    sql: 'SELECT count(*) FROM user_account',
    expected: (writes) => writes.idsOf(API.identity.users.create).length,
  },
  {
    what: 'plans',
    service: 'filing',
    sql: 'SELECT count(*) FROM filing',
    expected: (writes) => writes.idsOf(API.filing.filings.draft).length,
  },
  {
    what: 'submitted plans',
    service: 'filing',
    sql: "SELECT count(*) FROM filing WHERE status <> 'draft'",
    expected: (writes) => writes.idsOf(API.filing.filings.submit).length,
  },
  {
    what: 'entities',
    service: 'filing',
    sql: 'SELECT count(*) FROM purchasing_entity',
    expected: (writes) => writes.idsOf(API.filing.entities.register).length,
  },
  {
    what: 'allocations',
    service: 'filing',
    sql: "SELECT count(*) FROM quota_movement WHERE kind = 'allocation'",
    expected: (writes) => writes.idsOf(API.filing.quotas.allocate).length,
  },
  {
    what: 'orders',
    service: 'marketplace',
    sql: 'SELECT count(*) FROM mall_order',
    expected: (writes) => writes.idsOf(API.marketplace.orders.place).length,
  },
  {
    what: 'steps of orders',
    service: 'marketplace',
    sql: 'SELECT count(*) FROM order_transition',
    expected: (writes) =>
      [
        API.marketplace.orders.place,
        API.marketplace.orders.confirm,
        API.marketplace.orders.ship,
        API.marketplace.orders.receive,
        API.marketplace.orders.accept,
      ].reduce((sum, step) => sum + writes.idsOf(step).length, 0),
  },
  {
    what: 'pieces on the shelves, less what was published',
    service: 'marketplace',
    sql: 'SELECT coalesce(sum(stock), 0) - 100000 * count(*) FROM listing',
    expected: (writes) => -2 * writes.idsOf(API.marketplace.orders.place).length,
  },
  {
    what: 'listings',
    service: 'marketplace',
    sql: 'SELECT count(*) FROM listing',
    expected: (writes) => writes.idsOf(API.marketplace.listings.publish).length,
  },
  {
    what: 'households',
    service: 'household',
    sql: 'SELECT count(*) FROM household',
    expected: (writes) => writes.idsOf(API.household.households.register).length,
  },
  {
    what: 'measures of officers',
    service: 'household',
    sql: "SELECT count(*) FROM measure WHERE source = 'officer'",
    expected: (writes) => writes.idsOf(API.household.measures.add).length,
  },
  {
    what: 'measures of accepted orders',
    service: 'household',
    sql: "SELECT count(*) FROM measure WHERE source = 'market_order' AND status = 'done'",
    expected: (writes) => writes.idsOf(API.marketplace.orders.accept).length,
  },
];

export const countAll = (databases: Databases): Promise<number[]> =>
  Promise.all(COUNTED.map(({ service, sql }) => databases.number(service, sql)));

/** Where an id that was answered has to be found. */
export const KEPT_IN = [
  { operation: API.identity.users.create, service: 'identity', table: 'user_account' },
  { operation: API.filing.filings.draft, service: 'filing', table: 'filing' },
  { operation: API.filing.entities.register, service: 'filing', table: 'purchasing_entity' },
  { operation: API.marketplace.listings.publish, service: 'marketplace', table: 'listing' },
  { operation: API.marketplace.orders.place, service: 'marketplace', table: 'mall_order' },
  { operation: API.household.households.register, service: 'household', table: 'household' },
  { operation: API.household.measures.add, service: 'household', table: 'measure' },
] as const;
