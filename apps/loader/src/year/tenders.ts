import { addDays } from '@yinhu/contracts/kernel';
import { childrenOf } from '@yinhu/divisions';
import type { SettledFiling } from './amendments.ts';
import { bidsOf, noticeOf, winnerOf } from './bidding.ts';
import { workday } from './calendar.ts';
import { FIRMS, type Firm, groupOf } from './firms.ts';
import { fulfil } from './fulfilment.ts';
import { LOYAL_ENTITY, ODDITIES, type Oddity } from './oddities.ts';
import { Random } from './random.ts';
import type { PlannedLot, PlannedTender } from './tender.ts';
import { type Bundle, bundles } from './tender-bundles.ts';

const DIRECT: readonly PlannedTender['method'][] = ['mall_purchase', 'framework'];
const LOYAL_TO = '赣州市政环境工程有限公司';
const TOWNSHIPS = childrenOf('360725').map(({ code }) => code);
/** Of the plans whose every tender is closed, one in so many is closed too. */
const CLOSED = 3;

/** Tenders for what was filed, in the order they were begun. */
export function planTenders(filed: readonly SettledFiling[]): PlannedTender[] {
  return bundles(filed)
    .flatMap(tendersOf)
    .sort((a, b) =>
      a.createdOn < b.createdOn ? -1 : a.createdOn > b.createdOn ? 1 : a.key < b.key ? -1 : 1,
    );
}

function tendersOf(bundle: Bundle, i: number): PlannedTender[] {
  const random = new Random(61_000 + i);
  const oddity = bundle.method === 'single_source' ? 'single_bid' : ODDITIES[bundle.number];
  const ready =
    bundle.parts
      .map(({ plan }) => plan.readyOn)
      .toSorted()
      .at(-1) ?? '';
  const createdOn = workday(addDays(ready, random.int(2, 12)));
  if (DIRECT.includes(bundle.method)) return [direct(random, bundle, createdOn)];
  if (oddity !== 'failed_first' && oddity !== 'cancelled_first')
    return [competitive(random, bundle, createdOn, oddity)];
  const first = inVain(random, bundle, createdOn, oddity);
  const again = competitive(
    random,
    { ...bundle, key: `${bundle.key}-again` },
    workday(addDays(first.end?.on ?? createdOn, 6)),
    undefined,
  );
  return [first, { ...again, title: `${again.title}（第二次）` }];
}

const begun = ({ key, entity, title, method, parts }: Bundle, createdOn: string) => ({
  key,
  entity,
  title,
  method,
  criterion: method === 'competitive_consultation' ? ('rated' as const) : ('price_only' as const),
  plans: parts.map(({ plan, amountFen }) => ({ key: plan.key, amountFen })),
  createdOn,
});

function competitive(
  random: Random,
  bundle: Bundle,
  createdOn: string,
  oddity: Oddity | undefined,
): PlannedTender {
  const notice = noticeOf(random, bundle.method, workday(addDays(createdOn, random.int(0, 3))), oddity);
  const openedOn = workday(addDays(notice.openingOn, random.int(0, 1)));
  const awardedOn = workday(addDays(openedOn, random.int(1, 7)));
  const favourite = bundle.entity.key === LOYAL_ENTITY ? firmNamed(LOYAL_TO) : undefined;
  const lots = bundle.lots.map((lot, n): PlannedLot => {
    const bids = bidsOf(random, { ...lot, favourite }, notice, oddity);
    const winner = winnerOf(bids);
    if (!winner) throw new Error(`${bundle.key} has no winner`);
    return { ...lot, bids, ...wonBy(random, bundle, n, winner.firm, winner.amountFen, awardedOn, oddity) };
  });
  return ended(bundle, { ...begun(bundle, createdOn), notice, openedOn, lots });
}

/** Bought in the mall: an award, and what follows. */
function direct(random: Random, bundle: Bundle, createdOn: string): PlannedTender {
  const lots = bundle.lots.map((lot, n): PlannedLot => {
    const firm =
      bundle.entity.key === LOYAL_ENTITY
        ? firmNamed(LOYAL_TO)
        : random.pick(FIRMS[groupOf(lot.catalogueCode)]);
    const amountFen = Math.round((lot.valueFen * random.int(94, 99)) / 10_000) * 100;
    return { ...lot, bids: [], ...wonBy(random, bundle, n, firm, amountFen, createdOn, undefined) };
  });
  return ended(bundle, { ...begun(bundle, createdOn), lots });
}

/** A tender that nobody won, or that was called off. */
function inVain(
  random: Random,
  bundle: Bundle,
  createdOn: string,
  oddity: 'failed_first' | 'cancelled_first',
): PlannedTender {
  const notice = noticeOf(random, bundle.method, workday(addDays(createdOn, 1)), oddity);
  const base = { ...begun(bundle, createdOn), notice };
  const on = workday(addDays(notice.openingOn, 1));
  if (oddity === 'cancelled_first') {
    const end = {
      on: workday(addDays(notice.on, 7)),
      as: 'cancelled' as const,
      reason: '采购需求有重大调整，重新组织采购',
    };
    return { ...base, lots: bundle.lots.map((lot) => ({ ...lot, bids: [] })), end };
  }
  const lots = bundle.lots.map((lot) => ({ ...lot, bids: bidsOf(random, lot, notice, oddity) }));
  return {
    ...base,
    openedOn: notice.openingOn,
    lots,
    end: { on, as: 'unsuccessful', reason: '有效投标人不足三家，流标' },
  };
}

function wonBy(
  random: Random,
  bundle: Bundle,
  n: number,
  firm: Firm,
  amountFen: number,
  on: string,
  oddity: Oddity | undefined,
) {
  const lot = bundle.lots[n];
  if (!lot) throw new RangeError('no such lot');
  const places =
    oddity === 'delivered_elsewhere'
      ? TOWNSHIPS.filter((code) => !lot.divisions.includes(code)).slice(-1)
      : lot.divisions;
  const number = `崇采合 ${on.slice(0, 4)}-${String(bundle.number).padStart(3, '0')}-${n + 1}${bundle.key.endsWith('-b') ? 'B' : ''}`;
  const contract = fulfil(
    random,
    { ...lot, divisions: places, number, firm, awardedOn: on, amountFen },
    oddity,
  );
  return { award: { on, firm, amountFen }, contract };
}

/** Closed when all of its contracts are; so are its plans then, now and then. */
function ended(bundle: Bundle, tender: PlannedTender): PlannedTender {
  const ends = tender.lots.map(({ contract }) => contract?.end?.on);
  if (ends.some((end) => end === undefined)) return tender;
  const on = addDays(
    ends.reduce<string>((last, end) => (end && end > last ? end : last), ''),
    1,
  );
  const closed = { ...tender, end: { on, as: 'complete' as const, reason: '' } };
  if (bundle.isPart || bundle.number % CLOSED !== 0) return closed;
  return { ...closed, closesPlans: { on: addDays(on, 2), reason: '已全部交付、验收合格并付清款项' } };
}

function firmNamed(name: string): Firm {
  const firm = Object.values(FIRMS)
    .flat()
    .find((known) => known.name === name);
  if (!firm) throw new Error(`no firm ${name}`);
  return firm;
}
