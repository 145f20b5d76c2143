import type { Award, Bid, Contract, Tender } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { INDICATORS } from '../red-flags/indicators.ts';
import { TENDER_JUDGES, type TenderFacts } from '../red-flags/tender-judges.ts';

const LOT = { id: '00000000-0000-7000-8000-000000000001', number: 1, title: '一包', valueFen: 100_000 };
const supplier = (name: string) => ({
  id: `00000000-0000-7000-8000-0000000000${name}`,
  creditCode: '',
  name,
  smallEnterprise: false,
});
const bid = (name: string, amountFen: number, status: Bid['status'] = 'valid', lotId = LOT.id): Bid => ({
  id: `bid-${name}-${lotId.slice(-2)}`,
  lotId,
  supplier: supplier(name),
  receivedOn: '2019-03-20',
  status,
  statusReason: null,
  amountFen,
});
const award = (name: string, amountFen = 90_000, status: Award['status'] = 'active'): Award => ({
  id: `award-${name}`,
  lotId: LOT.id,
  bidId: `bid-${name}-01`,
  supplier: supplier(name),
  status,
  awardedOn: '2019-04-01',
  amountFen,
  contractedFen: 0,
  reason: null,
});
const contract = (amountFen: number, further: Partial<Contract> = {}): Contract =>
  ({
    id: 'c',
    awardId: 'award-10',
    number: 'HT',
    status: 'active',
    endsOn: '2019-06-30',
    amountFen,
    changedFen: 0,
    changes: [],
    ...further,
  }) as Contract;

const facts = (tender: Partial<Tender>, further: Partial<TenderFacts> = {}): TenderFacts => ({
  tender: {
    method: 'open_tender',
    awardCriterion: 'price_only',
    valueFen: 100_000,
    submissionFrom: '2019-03-01',
    submissionTo: '2019-03-21',
    lots: [LOT],
    bids: [],
    awards: [],
    contracts: [],
    ...tender,
  } as unknown as Tender,
  plannedEnd: null,
  planMethods: ['open_tender'],
  ...further,
});

type Code = keyof typeof TENDER_JUDGES;
const parametersOf = (code: Code, set: Record<string, number> = {}) => ({
  ...Object.fromEntries(
    Object.entries(INDICATORS[code].parameters).map(([name, parameter]) => [name, parameter.default]),
  ),
  ...set,
});
const judge = (code: Code, seen: TenderFacts, set?: Record<string, number>) =>
  TENDER_JUDGES[code]?.(seen, parametersOf(code, set)) ?? null;

type Case = [code: Code, what: string, facts: TenderFacts, expected: object];
const changes = (n: number) => Array.from({ length: n }, () => ({}) as Contract['changes'][number]);

const HOLDS: Case[] = [
  ['R003', 'one day less than the law asks', facts({ submissionTo: '2019-03-20' }), { days: 19 }],
  [
    'R018',
    'one bidder, in two lots',
    facts({ bids: [bid('10', 1), bid('10', 2, 'valid', 'lot-02')] }),
    { bids: 1 },
  ],
  [
    'R018',
    'one that stayed when the other withdrew',
    facts({ method: 'request_for_quotations', bids: [bid('10', 1), bid('11', 1, 'withdrawn')] }),
    { bids: 1 },
  ],
  [
    'R028',
    'two at one price, one of them disqualified',
    facts({ bids: [bid('10', 7), bid('11', 7, 'disqualified'), bid('12', 8)] }),
    { bids: 2 },
  ],
  [
    'R035',
    'a winner that alone is valid',
    facts({ bids: [bid('10', 9), bid('11', 8, 'disqualified')], awards: [award('10')] }),
    { winner: '10', disqualified: 1 },
  ],
  [
    'R036',
    'the cheapest out',
    facts({ bids: [bid('10', 9), bid('11', 8, 'disqualified')], awards: [award('10')] }),
    { bids: 1 },
  ],
  [
    'PLAN_ACTUAL_SLIP',
    'a contract 10 % above',
    facts({ awards: [award('10')], contracts: [contract(110_000)] }),
    { overPercent: 10 },
  ],
  ['PLAN_ACTUAL_SLIP', 'an award 40 % below', facts({ awards: [award('10', 60_000)] }), { underPercent: 40 }],
  [
    'PLAN_ACTUAL_SLIP',
    'an end 30 days late',
    facts({ contracts: [contract(100_000)] }, { plannedEnd: '2019-05-31' }),
    { lateDays: 30 },
  ],
  [
    'PLAN_ACTUAL_SLIP',
    'single source where bids were planned',
    facts({ method: 'single_source' }),
    { method: 'single_source' },
  ],
  [
    'REPEATED_AMENDMENTS',
    'three changes of one contract',
    facts({ contracts: [contract(1, { changes: changes(3) })] }),
    { changes: 3 },
  ],
];

const HOLDS_NOT: [code: Code, what: string, facts: TenderFacts][] = [
  ['R003', 'exactly 20 days', facts({})],
  ['R003', 'a method that is not open', facts({ method: 'invited_tender', submissionTo: '2019-03-02' })],
  ['R003', 'no notice yet', facts({ submissionFrom: null, submissionTo: null })],
  ['R018', 'two bidders', facts({ bids: [bid('10', 1), bid('11', 2)] })],
  [
    'R018',
    'a bid that is still sealed',
    facts({ openedOn: null, bids: [{ ...bid('10', 1), amountFen: null }] }),
  ],
  ['R018', 'single source, where one is meant', facts({ method: 'single_source', bids: [bid('10', 1)] })],
  [
    'R028',
    'one bidder with one price in two lots',
    facts({ lots: [LOT, { ...LOT, id: 'lot-02' }], bids: [bid('10', 7), bid('10', 7, 'valid', 'lot-02')] }),
  ],
  ['R028', 'a price that was withdrawn', facts({ bids: [bid('10', 7), bid('11', 7, 'withdrawn')] })],
  [
    'R035',
    'another valid bid',
    facts({ bids: [bid('10', 9), bid('11', 8, 'disqualified'), bid('12', 9)], awards: [award('10')] }),
  ],
  [
    'R035',
    'an award that is pending',
    facts({ bids: [bid('10', 9), bid('11', 8, 'disqualified')], awards: [award('10', 9, 'pending')] }),
  ],
  ['R035', 'nobody disqualified', facts({ bids: [bid('10', 9)], awards: [award('10')] })],
  [
    'R036',
    'the cheapest price is also a valid one’s',
    facts({ bids: [bid('10', 8), bid('11', 8, 'disqualified')], awards: [award('10')] }),
  ],
  [
    'R036',
    'criteria beyond the price',
    facts({
      awardCriterion: 'rated',
      bids: [bid('10', 9), bid('11', 8, 'disqualified')],
      awards: [award('10')],
    }),
  ],
  ['R036', 'no award yet', facts({ bids: [bid('10', 9), bid('11', 8, 'disqualified')] })],
  [
    'PLAN_ACTUAL_SLIP',
    'a contract just below 10 % above',
    facts({ awards: [award('10')], contracts: [contract(109_999)] }),
  ],
  ['PLAN_ACTUAL_SLIP', 'an award just above 40 % below', facts({ awards: [award('10', 60_001)] })],
  [
    'PLAN_ACTUAL_SLIP',
    'an end 29 days late',
    facts({ contracts: [contract(100_000)] }, { plannedEnd: '2019-06-01' }),
  ],
  [
    'PLAN_ACTUAL_SLIP',
    'a contract struck out',
    facts({ contracts: [contract(900_000, { status: 'cancelled' })] }),
  ],
  [
    'PLAN_ACTUAL_SLIP',
    'one of two lots awarded',
    facts({ lots: [LOT, { ...LOT, id: 'lot-02' }], awards: [award('10', 10_000)] }),
  ],
  ['REPEATED_AMENDMENTS', 'two changes', facts({ contracts: [contract(1, { changes: changes(2) })] })],
];

describe('indicators of one tender', () => {
  it.each(HOLDS)('%s holds for %s', (code, _, seen, expected) => {
    expect(judge(code, seen)?.facts).toMatchObject(expected);
  });

  it.each(HOLDS_NOT)('%s does not hold for %s', (code, _, seen) => {
    expect(judge(code, seen)).toBeNull();
  });

  const bids = fc.uniqueArray(
    fc.record({
      name: fc.integer({ min: 10, max: 16 }),
      amount: fc.integer({ min: 1, max: 5 }),
      status: fc.constantFrom('valid', 'disqualified', 'withdrawn'),
    }),
    { selector: ({ name }) => name, maxLength: 7 },
  );
  const tenders = bids.map((list) =>
    list.map(({ name, amount, status }) => bid(String(name), amount, status as Bid['status'])),
  );

  it('say the same in whatever order bids were entered', () => {
    fc.assert(
      fc.property(tenders, fc.integer(), (list, seed) => {
        const shuffled = list.toSorted(
          (a, b) => ((a.supplier.id.charCodeAt(35) * seed) % 7) - ((b.supplier.id.charCodeAt(35) * seed) % 7),
        );
        const awards = list
          .filter(({ status }) => status === 'valid')
          .slice(0, 1)
          .map(({ supplier: { name } }) => award(name));
        for (const code of ['R018', 'R028', 'R035', 'R036'] as const) {
          expect(judge(code, facts({ bids: shuffled, awards }))).toEqual(
            judge(code, facts({ bids: list, awards })),
          );
        }
      }),
    );
  });

  it('that hold for a length, a slip or a number of changes hold for one that is worse', () => {
    const worse = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(worse, ([less, more]) => {
        const on = (n: number) => new Date(Date.UTC(2019, 2, 1 + n)).toISOString().slice(0, 10);
        if (judge('R003', facts({ submissionTo: on(more) })))
          expect(judge('R003', facts({ submissionTo: on(less) }))).not.toBeNull();
        const over = (percent: number) =>
          judge('PLAN_ACTUAL_SLIP', facts({ contracts: [contract(100_000 + percent * 1_000)] }));
        if (over(less)) expect(over(more)).not.toBeNull();
        const changed = (n: number) =>
          judge('REPEATED_AMENDMENTS', facts({ contracts: [contract(1, { changes: changes(n) })] }));
        if (changed(less)) expect(changed(more)).not.toBeNull();
      }),
    );
  });
});
