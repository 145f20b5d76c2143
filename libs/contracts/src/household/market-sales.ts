import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { BusinessDate, DivisionCode, Fen, Id, PriceFen, Text } from '../kernel/scalars.ts';

/**
 * `waiting` for a link that is confirmed; then `booked` as income, or `held` for a look, after which it is
 * `booked` or `refused`.
 */
export const MarketSaleStatus = enumeration({
  waiting: ['待关联确认', 'Waits for the link'],
  booked: ['已入账', 'Booked'],
  held: ['待核实', 'To be checked'],
  refused: ['不入账', 'Not booked'],
});
export type MarketSaleStatus = z.infer<typeof MarketSaleStatus>;

/**
 * Why a sale is held: more than one sale usually brings, or more than a year's sales of a household usually
 * do.
 */
export const HeldCause = enumeration({
  single_sale: ['单笔金额超过限额', 'One sale above the limit'],
  year_sum: ['全年累计超过限额', 'The year’s sales above the limit'],
});
export type HeldCause = z.infer<typeof HeldCause>;

/** A settled order of a farmer whose household is on file: its income, once. */
export const MarketSale = z.object({
  /** The order's id. */
  id: Id,
  orderNumber: z.string(),
  sellerId: Id,
  buyerName: z.string(),
  householdId: Id,
  householdNumber: z.string(),
  divisionCode: DivisionCode,
  amountFen: Fen,
  settledOn: BusinessDate,
  status: MarketSaleStatus,
  heldCause: HeldCause.nullable(),
  /** The limit in force that it was above, fen. */
  limitFen: Fen.nullable(),
  /** Why it was released or rejected. */
  reason: z.string().nullable(),
});
export type MarketSale = z.infer<typeof MarketSale>;

/** From which amounts on sales are held, in a division from a day on. */
export const SaleLimit = z.object({
  id: Id,
  divisionCode: DivisionCode,
  effectiveFrom: BusinessDate,
  /** Above this a single sale is held, fen. */
  singleFen: Fen,
  /** Above this in a year a household's further sales are held, fen. */
  yearFen: Fen,
});
export type SaleLimit = z.infer<typeof SaleLimit>;

const readers = ['household_officer', 'township_reviewer', 'county_reviewer'] as const;
const lookers = ['township_reviewer', 'county_reviewer'] as const;
const look = (name: string, path: string, summary: string) =>
  operation({
    name: `household.market-sales.${name}`,
    kind: 'command',
    summary,
    access: lookers,
    http: `POST /market-sales/{id}/${path}`,
    input: z.strictObject({ id: Id, reason: Text(300) }),
    output: MarketSale,
    errors: ['not_found', 'invalid_transition'],
  });

export const marketSales = {
  list: listOperation({
    name: 'household.market-sales.list',
    summary: 'Settled sales of linked households within the caller’s division; those on hold form a worklist',
    access: readers,
    resource: 'market-sales',
    item: MarketSale,
    filter: { status: MarketSaleStatus.optional(), householdId: Id.optional() },
    sort: ['settledOn', 'amountFen'],
  }),
  release: look('release', 'release', 'A held sale is right: it becomes income'),
  refuse: look('refuse', 'refusal', 'A held sale is not the household’s income: it is never booked'),
};

export const saleLimits = {
  list: listOperation({
    name: 'household.sale-limits.list',
    summary: 'Thresholds above which sales are held, the province’s and the county’s, latest first',
    access: [
      'household_officer',
      'township_reviewer',
      'county_reviewer',
      'county_admin',
      'province_supervisor',
    ],
    resource: 'sale-limits',
    item: SaleLimit,
    filter: {},
    sort: ['effectiveFrom'],
  }),
  set: operation({
    name: 'household.sale-limits.set',
    kind: 'create',
    summary: 'Set the county’s own thresholds from today or a later day',
    access: ['county_admin'],
    http: 'POST /sale-limits',
    input: z.strictObject({ effectiveFrom: BusinessDate, singleFen: PriceFen, yearFen: PriceFen }),
    output: SaleLimit,
    errors: ['already_exists'],
  }),
};
