import type { Award, Bid, Contract, Supplier, Tender } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import type { JsonObject } from '../json.ts';
import { compiledRelease } from '../merge/compiled-release.ts';
import type { Release } from '../merge/in-order.ts';
import { sayingOnly } from '../merge/retract.ts';
import { releaseFaults } from '../schema/validate.ts';
import { tenderContent } from './tender-content.ts';
import { moneyOf } from './values.ts';

const BUYER = { creditCode: '12360725000000001X', name: '崇义县水利局', divisionCode: '360725' };
const firm = (n: number): Supplier => ({
  id: `s${n}`,
  creditCode: `91360725000000000${n}`,
  name: `供应商${n}`,
  smallEnterprise: true,
});
const fen = fc.integer({ min: 1, max: 10_000_000_000_000 });
const date = fc.integer({ min: 0, max: 27 }).map((day) => `2019-03-${String(day + 1).padStart(2, '0')}`);
const reversal = fc.constantFrom(
  { reversedAt: null, reversedBy: null, reversalReason: null },
  { reversedAt: '2019-04-01T02:03:04.000Z', reversedBy: '王某', reversalReason: '重复录入' },
);
const parts = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });
const contract = (awardId: string, n: number) =>
  fc
    .record({
      ids: fc.constant({ id: `c${n}`, awardId, number: `合同${n}` }),
      status: fc.constantFrom('active', 'completed', 'terminated', 'cancelled' as const),
      amountFen: fen,
      changes: parts(
        fc.record({
          changedOn: date,
          amountDeltaFen: fc.integer({ min: 0, max: 1_000_000 }),
          endsOn: fc.option(date),
        }),
      ),
      payments: parts(fc.record({ paidOn: date, amountFen: fen, reversal })),
      deliveries: parts(fc.record({ deliveredOn: date, reversal })),
      acceptances: parts(
        fc.record({
          acceptedOn: date,
          amountFen: fen,
          result: fc.constantFrom('accepted', 'rejected' as const),
          reversal,
        }),
      ),
    })
    .map(({ ids, changes, payments, deliveries, acceptances, ...rest }): Contract => {
      const owned = (kind: string, i: number) => ({ id: `${kind}${n}-${i}`, contractId: ids.id });
      const entered = <T extends { reversal: object }>({ reversal: taken, ...entry }: T) =>
        ({ ...entry, ...taken }) as Omit<T, 'reversal'> & Contract['payments'][0];
      return {
        ...ids,
        ...rest,
        statusReason: null,
        signedOn: '2019-03-01',
        startsOn: '2019-03-02',
        endsOn: '2019-12-31',
        changedFen: changes.reduce((sum, { amountDeltaFen }) => sum + amountDeltaFen, 0),
        paidFen: 0,
        overrunReason: null,
        changes: changes.map((change, i) => ({
          ...change,
          ...owned('x', i),
          reason: '旱情加重',
          overrunReason: null,
        })),
        deliveries: deliveries.map((entry, i) => ({
          ...entered(entry),
          ...owned('d', i),
          description: '送到村',
          divisions: ['360725100'],
        })),
        acceptances: acceptances.map((entry, i) => ({
          ...entered(entry),
          ...owned('v', i),
          deliveryId: 'd',
          note: '张三 13800000000',
        })),
        payments: payments.map((entry, i) => ({
          ...entered(entry),
          ...owned('p', i),
          voucher: 'V1',
          overrunReason: null,
        })),
      } as Contract;
    });

const award = (n: number): fc.Arbitrary<Award> =>
  fc
    .record({
      status: fc.constantFrom('pending', 'active', 'cancelled' as const),
      amountFen: fen,
      awardedOn: date,
    })
    .map((given) => ({
      ...given,
      id: `a${n}`,
      lotId: `l${n}`,
      bidId: `b${n}`,
      supplier: firm(n),
      contractedFen: 0,
      reason: null,
    }));

const bid = (n: number): Bid => ({
  id: `b${n}`,
  lotId: `l${n}`,
  supplier: firm(n),
  receivedOn: '2019-03-01',
  status: 'valid',
  statusReason: null,
  amountFen: null,
});
const tender: fc.Arbitrary<Tender> = fc
  .record({
    status: fc.constantFrom('active', 'closed', 'complete', 'cancelled', 'unsuccessful' as const),
    openedOn: fc.option(date),
    valueFen: fen,
    awards: fc.tuple(award(1), award(2)),
    contracts: fc.tuple(contract('a1', 1), contract('a2', 2)),
  })
  .map((given) => ({
    ...given,
    id: 't',
    number: '360725-T2019-0001',
    entityId: 'e',
    entityName: BUYER.name,
    divisionCode: '360725',
    title: '蓄水池',
    method: 'open_tender',
    awardCriterion: 'rated',
    awardCriteria: null,
    noticeOn: '2019-02-01',
    submissionFrom: '2019-02-02',
    submissionTo: '2019-02-25',
    enquiryTo: '2019-02-10',
    plannedOpeningOn: '2019-02-26',
    endedOn: null,
    endReason: null,
    waitingFor: null,
    waitingSince: null,
    createdAt: '2019-02-01T00:00:00.000Z',
    changedAt: '2019-02-01T00:00:00.000Z',
    version: 1,
    plans: [
      {
        filingId: 'f',
        filingNumber: '360725-2019-0001',
        title: '计划',
        budgetFen: 100,
        filedAt: '2019-01-01T00:00:00.000Z',
        amountFen: 50,
      },
    ],
    lots: [1, 2].map((n) => ({ id: `l${n}`, number: n, title: `第${n}包`, valueFen: 100 })),
    bids: [bid(1), bid(2)],
  }));

const facts = { buyer: BUYER, lines: new Map(), documents: [], sources: new Map() };
const releaseOf = (content: JsonObject, n = 1): Release => ({
  ocid: 'ocds-yinhu0-1',
  id: String(n),
  date: `2019-01-0${n}T00:00:00Z`,
  tag: ['tender'],
  ...content,
});
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const fenOf = (value: unknown) => Math.round((value as { amount: number }).amount * 100);

describe('what a tender tells the public', () => {
  it('is valid, whatever has become of the tender, and so is every step to what becomes of it next', () =>
    fc.assert(
      fc.property(tender, tender, (before, after) => {
        const first = releaseOf(tenderContent(before, facts));
        const { ocid, id, date: at, tag, ...said } = compiledRelease([first]);
        const second = releaseOf(sayingOnly(said, tenderContent(after, facts)), 2);
        for (const release of [first, second, compiledRelease([first, second])])
          expect(releaseFaults(release)).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it('gives every amount to the fen, and reversed payments so that the sum is what was paid', () =>
    fc.assert(
      fc.property(tender, (given) => {
        const {
          awards,
          contracts,
          tender: section,
        } = tenderContent(given, facts) as Record<string, JsonObject & JsonObject[]>;
        expect(fenOf(section?.value)).toBe(given.valueFen);
        expect(awards?.map(({ value }) => fenOf(value))).toEqual(
          given.awards.map(({ amountFen }) => amountFen),
        );
        expect(contracts?.map(({ value }) => fenOf(value))).toEqual(
          given.contracts.map(({ amountFen, changedFen }) => amountFen + changedFen),
        );
        const paid = contracts?.map(({ implementation }) =>
          sum(
            (((implementation as JsonObject | undefined)?.transactions ?? []) as JsonObject[]).map(
              ({ value }) => fenOf(value),
            ),
          ),
        );
        expect(paid).toEqual(
          given.contracts.map(({ payments }) =>
            sum(payments.filter(({ reversedAt }) => !reversedAt).map(({ amountFen }) => amountFen)),
          ),
        );
      }),
      { numRuns: 60 },
    ));

  it('names bidders from the opening on, and never a person, a telephone number, a note or a voucher', () =>
    fc.assert(
      fc.property(tender, (given) => {
        const content = tenderContent(given, facts);
        expect((content.tender as JsonObject).numberOfTenderers).toBe(
          given.openedOn === null ? undefined : 2,
        );
        expect(JSON.stringify(content)).not.toMatch(/王某|张三|13800000000|V1/);
      }),
      { numRuns: 30 },
    ));
});

describe('values of the open data', () => {
  it('print every amount with at most two decimals, and exactly', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), (amount) => {
        const text = JSON.stringify(moneyOf(amount).amount);
        const [yuan = '', cents = ''] = text.split('.');
        expect(cents.length).toBeLessThanOrEqual(2);
        expect(BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0'))).toBe(BigInt(amount));
      }),
    ));
});
