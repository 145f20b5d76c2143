import { type Filing, shareByDivision } from '@yinhu/contracts/filing';
import type { Household, IncomeEntry, Measure } from '@yinhu/contracts/household';
import { businessDate } from '@yinhu/contracts/kernel';
import type { Listing, Order, Seller } from '@yinhu/contracts/marketplace';

/**
 * What one aggregate adds to the figures of one place on one business day. Cancelling adds the opposite
 * later.
 */
export interface Addition {
  readonly division: string;
  readonly metric: string;
  readonly day: string;
  readonly value: number;
}

/**
 * That `key` counts once in the metric of a place from `day` on (+1), or no longer (-1), however many records
 * say so.
 */
export interface Presence extends Addition {
  readonly key: string;
}

/** Filings by minutes from submission to filing. */
export interface Duration {
  readonly division: string;
  readonly minutes: number;
  readonly day: string;
  readonly value: number;
}

export interface Contributions {
  readonly additions: readonly Addition[];
  readonly presences: readonly Presence[];
  readonly durations: readonly Duration[];
}

export const NOTHING: Contributions = { additions: [], presences: [], durations: [] };

const CODE_LENGTHS = [2, 4, 6, 9, 12];
/** A division and all above it, from the province down. */
const placesOf = (code: string): string[] =>
  CODE_LENGTHS.filter((length) => length <= code.length).map((length) => code.slice(0, length));
const placesOfAll = (codes: Iterable<string>): string[] => [...new Set([...codes].flatMap(placesOf))].sort();

const day = (instant: string): string => businessDate(new Date(instant));

const addTo = (places: readonly string[], metric: string, on: string, value = 1): Addition[] =>
  places.map((division) => ({ division, metric, day: on, value }));

/** A span that begins, and may end, contributes once at each. */
const span = (begin: string, end: string | null): [string, number][] =>
  end
    ? [
        [day(begin), 1],
        [day(end), -1],
      ]
    : [[day(begin), 1]];

function filing(state: Filing): Contributions {
  if (state.purpose !== 'poverty_alleviation' || !state.filedAt) return NOTHING;
  const shares = shareByDivision(state.lines);
  const places = placesOfAll([...shares.keys(), state.divisionCode.slice(0, 6)]);
  const minutes = state.submittedAt
    ? Math.round((Date.parse(state.filedAt) - Date.parse(state.submittedAt)) / 60_000)
    : 0;
  const turns = span(state.filedAt, state.cancelledAt);
  return {
    additions: turns.flatMap(([on, sign]) => [
      ...addTo(places, 'filing.batches', on, sign),
      ...(state.autoFiled ? addTo(places, 'filing.autoFiled', on, sign) : []),
      ...[...shares].flatMap(([code, fen]) => addTo(placesOf(code), 'filing.budgetFen', on, sign * fen)),
    ]),
    presences: turns.flatMap(([on, sign]) =>
      addTo(places, 'filing.purchasingEntities', on, sign).map((addition) => ({
        ...addition,
        key: state.entityId,
      })),
    ),
    durations: turns.flatMap(([on, sign]) =>
      places.map((division) => ({ division, minutes: Math.max(0, minutes), day: on, value: sign })),
    ),
  };
}

const sum = (additions: Addition[]): Contributions => ({ ...NOTHING, additions });

function order(state: Order): Contributions {
  const reached = placesOfAll(
    state.lines.flatMap((line) => line.beneficiaries.map((beneficiary) => beneficiary.divisionCode)),
  );
  return sum([
    ...(state.assistance
      ? span(state.placedAt, state.cancelledAt).flatMap(([on, sign]) =>
          addTo(reached, 'marketplace.assistanceOrders', on, sign),
        )
      : []),
    ...(state.settledAt
      ? addTo(placesOf(state.divisionCode), 'marketplace.salesFen', day(state.settledAt), state.totalFen)
      : []),
  ]);
}

const SELLER_METRICS = {
  cooperative: 'marketplace.cooperatives',
  farmer_household: 'marketplace.farmerSellers',
  input_supplier: null,
} as const;

function seller(state: Seller): Contributions {
  const metric = SELLER_METRICS[state.kind];
  return metric ? sum(addTo(placesOf(state.divisionCode), metric, day(state.registeredAt))) : NOTHING;
}

/** Produce that co-operatives and farmers brought; suppliers' inputs are offered to them, not by them. */
const listing = (state: Listing) =>
  state.sellerKind === 'input_supplier'
    ? NOTHING
    : sum(addTo(placesOf(state.originCode), 'marketplace.listings', day(state.publishedAt)));
const household = (state: Household) =>
  sum(addTo(placesOf(state.divisionCode), 'household.households', day(state.registeredAt)));
const measure = (state: Measure) =>
  sum(addTo(placesOf(state.divisionCode), 'household.measures', state.startedOn));
const income = (state: IncomeEntry) =>
  sum(addTo(placesOf(state.divisionCode), 'household.incomeEntriesFen', state.on, state.amountFen));

/**
 * The definition of every figure: from an aggregate's state alone, so that it can be applied again in any
 * order.
 */
export const DEFINITIONS = {
  filing,
  order,
  seller,
  listing,
  household,
  measure,
  'income-entry': income,
} as const;
