import { type Bid, DIRECT_METHODS, type FlagEvidence, type Lot, type Tender } from '@yinhu/contracts/filing';
import { daysBetween } from '@yinhu/contracts/kernel';
import { type Judges, limitOf, percentOf } from './indicator.ts';

/** A tender, and what its plans had said. */
export interface TenderFacts {
  readonly tender: Tender;
  /** The latest day on which one of the plans was to end; null when none says. */
  readonly plannedEnd: string | null;
  readonly planMethods: readonly Tender['method'][];
}

type Records = FlagEvidence['records'];
type Opened = Bid & { readonly amountFen: number };

const COMPETITIVE: readonly Tender['method'][] = [
  'open_tender',
  'invited_tender',
  'competitive_negotiation',
  'competitive_consultation',
  'request_for_quotations',
];

/** Bids that were submitted and not withdrawn, once they are opened. */
const submitted = ({ openedOn, bids }: Tender): Bid[] =>
  openedOn === null ? [] : bids.filter(({ status }) => status !== 'withdrawn');
/** Those whose price is known: of tenders of elsewhere it may not be. */
const opened = (tender: Tender): Opened[] =>
  submitted(tender).flatMap((bid) => (bid.amountFen === null ? [] : [{ ...bid, amountFen: bid.amountFen }]));
const tenderers = (bids: readonly Bid[]): Map<string, Bid['supplier']> =>
  new Map(bids.map(({ supplier }) => [supplier.id, supplier]));
const recordOf = ({ supplier, amountFen }: Opened, { number }: Lot): Records[number] => ({
  kind: 'supplier',
  id: supplier.id,
  name: supplier.name,
  facts: { lot: number, amountFen },
});
/** In an order of their own, so that the order of entries does not matter. */
const inOrder = (records: Records): Records =>
  records.toSorted(
    (a, b) => a.id.localeCompare(b.id) || JSON.stringify(a.facts).localeCompare(JSON.stringify(b.facts)),
  );
const activeAwards = ({ awards }: Tender) => awards.filter(({ status }) => status === 'active');
const isDecided = ({ awards }: Tender): boolean =>
  awards.some(({ status }) => status === 'active') && awards.every(({ status }) => status !== 'pending');

/** What the tender has come to: its contracts, and its awards where there is none yet. */
function actualOf(tender: Tender): { actualFen: number; endsOn: string | null; isWhole: boolean } {
  const contracts = tender.contracts.filter(({ status }) => status !== 'cancelled');
  const contracted = new Set(contracts.map(({ awardId }) => awardId));
  const awards = activeAwards(tender);
  const sums = [
    ...contracts.map(({ amountFen, changedFen }) => amountFen + changedFen),
    ...awards.filter(({ id }) => !contracted.has(id)).map(({ amountFen }) => amountFen),
  ];
  const endsOn = contracts.reduce<string | null>(
    (last, contract) => (last && last > contract.endsOn ? last : contract.endsOn),
    null,
  );
  return {
    actualFen: sums.reduce((sum, fen) => sum + fen, 0),
    endsOn,
    isWhole: awards.length === tender.lots.length,
  };
}

/** Indicators that one tender by itself tells. */
export const TENDER_JUDGES: Judges<TenderFacts> = {
  R003: ({ tender: { method, submissionFrom, submissionTo } }, parameters) => {
    if (method !== 'open_tender' || !submissionFrom || !submissionTo) return null;
    const days = daysBetween(submissionFrom, submissionTo);
    return days < limitOf(parameters, 'minimumDays')
      ? { facts: { days, submissionFrom, submissionTo }, records: [] }
      : null;
  },

  R018: ({ tender }) => {
    const bidders = [...tenderers(submitted(tender)).values()];
    const [only] = bidders;
    if (!COMPETITIVE.includes(tender.method) || !only || bidders.length > 1) return null;
    return { facts: { bids: 1 }, records: [{ kind: 'supplier', id: only.id, name: only.name, facts: {} }] };
  },

  R028: ({ tender }) => {
    const same = tender.lots.flatMap((lot) => {
      const bids = opened(tender).filter(({ lotId }) => lotId === lot.id);
      return bids
        .filter((bid) =>
          bids.some((other) => other.supplier.id !== bid.supplier.id && other.amountFen === bid.amountFen),
        )
        .map((bid) => recordOf(bid, lot));
    });
    return same.length > 0 ? { facts: { bids: same.length }, records: inOrder(same) } : null;
  },

  R035: ({ tender }, parameters) => {
    if (!isDecided(tender)) return null;
    const bids = submitted(tender);
    const valid = tenderers(bids.filter(({ status }) => status === 'valid'));
    const [winner] = valid.values();
    if (!winner || valid.size > 1 || activeAwards(tender).some(({ supplier }) => supplier?.id !== winner.id))
      return null;
    const out = [...tenderers(bids.filter(({ status }) => status === 'disqualified')).values()].filter(
      ({ id }) => id !== winner.id,
    );
    if (out.length < limitOf(parameters, 'minimumDisqualified')) return null;
    const records = inOrder(out.map(({ id, name }) => ({ kind: 'supplier', id, name, facts: {} })));
    return { facts: { winner: winner.name, disqualified: out.length }, records };
  },

  R036: ({ tender }) => {
    if (tender.awardCriterion !== 'price_only') return null;
    const lowest = tender.lots.flatMap((lot) => {
      if (!activeAwards(tender).some(({ lotId }) => lotId === lot.id)) return [];
      const bids = opened(tender).filter(({ lotId }) => lotId === lot.id);
      const price = Math.min(...bids.map(({ amountFen }) => amountFen));
      const cheapest = bids.filter(({ amountFen }) => amountFen === price);
      return cheapest.every(({ status }) => status === 'disqualified')
        ? cheapest.map((bid) => recordOf(bid, lot))
        : [];
    });
    return lowest.length > 0 ? { facts: { bids: lowest.length }, records: inOrder(lowest) } : null;
  },

  PLAN_ACTUAL_SLIP: ({ tender, plannedEnd, planMethods }, parameters) => {
    const { actualFen, endsOn, isWhole } = actualOf(tender);
    const { valueFen } = tender;
    const overPercent = percentOf(actualFen - valueFen, valueFen);
    const underPercent = isWhole ? percentOf(valueFen - actualFen, valueFen) : 0;
    const lateDays = plannedEnd && endsOn ? daysBetween(plannedEnd, endsOn) : 0;
    const lessOpen =
      (tender.method === 'single_source' || DIRECT_METHODS.includes(tender.method)) &&
      planMethods.some((method) => COMPETITIVE.includes(method));
    const facts = {
      ...(overPercent >= limitOf(parameters, 'overPercent')
        ? { plannedFen: valueFen, actualFen, overPercent }
        : {}),
      ...(underPercent >= limitOf(parameters, 'underPercent')
        ? { plannedFen: valueFen, actualFen, underPercent }
        : {}),
      ...(lateDays >= limitOf(parameters, 'lateDays')
        ? { plannedEnd: plannedEnd ?? '', contractEnd: endsOn ?? '', lateDays }
        : {}),
      ...(lessOpen ? { method: tender.method } : {}),
    };
    return Object.keys(facts).length > 0 ? { facts, records: [] } : null;
  },

  REPEATED_AMENDMENTS: ({ tender }, parameters) => {
    const most = Math.max(0, ...tender.contracts.map(({ changes }) => changes.length));
    if (most < limitOf(parameters, 'minimum')) return null;
    const numbers = tender.contracts
      .filter(({ changes }) => changes.length === most)
      .map(({ number }) => number);
    return { facts: { changes: most, contract: numbers.toSorted().join('、') }, records: [] };
  },
};
