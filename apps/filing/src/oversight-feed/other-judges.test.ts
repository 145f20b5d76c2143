import fc from 'fast-check';
import { judgeDisqualified, judgePrices, judgeVariety } from '../red-flags/county-judges.ts';
import { type AwardFacts, ENTITY_JUDGES, type PlanFacts, splittingOf } from '../red-flags/entity-judges.ts';
import { FILING_JUDGES, type FilingFacts } from '../red-flags/filing-judges.ts';
import { INDICATORS } from '../red-flags/indicators.ts';
import { fencesOf } from '../red-flags/quartiles.ts';

type Code = keyof typeof INDICATORS;
const defaults = (code: Code, set: Record<string, number> = {}): Record<string, number> => ({
  ...Object.fromEntries(
    Object.entries(INDICATORS[code].parameters).map(([name, parameter]) => [name, parameter.default]),
  ),
  ...set,
});

describe('quartile fences', () => {
  it('lie 1.5 times the interquartile range beyond the quartiles', () => {
    expect(fencesOf([1, 2, 3, 4, 5])).toEqual({ median: 3, lower: -1, upper: 7 });
    expect(fencesOf([])).toBeNull();
  });

  it('do not depend on the order of values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) =>
        expect(fencesOf(values.toReversed())).toEqual(fencesOf(values)),
      ),
    );
  });
});

describe('prices beside those of the county (R024, R058)', () => {
  const at = (...percents: number[]) =>
    percents.map((percent) => ({ wonFen: 10_000, secondFen: 10_000 + percent * 100 }));
  const close = (tenders: ReturnType<typeof at>, set = {}) =>
    judgePrices('close', tenders, defaults('R024', set)).map(Boolean);
  const discounted = (tenders: ReturnType<typeof at>, set = {}) =>
    judgePrices('discounted', tenders, defaults('R058', set)).map(Boolean);
  // Quartiles 5 % and 7 %, as in Cardinal's own example: the fences are 2 % and 10 %.
  const ordinary = [5, 5, 5, 6, 7, 7, 7];

  it('flag what lies at a fence, and not what lies just within', () => {
    expect(close(at(...ordinary, 2, 10)).slice(-2)).toEqual([true, false]);
    expect(discounted(at(...ordinary, 2, 10)).slice(-2)).toEqual([false, true]);
    expect(close(at(...ordinary, 3, 9)).some(Boolean)).toBe(false);
    expect(discounted(at(...ordinary, 3, 9)).some(Boolean)).toBe(false);
  });

  it('flag nothing where all are alike, nor where there are too few', () => {
    expect(close(at(5, 5, 5, 5, 5, 5)).some(Boolean)).toBe(false);
    expect(close(at(50, 50, 50, 0)).some(Boolean)).toBe(false);
  });

  it('use a fixed limit where one is set', () => {
    expect(close(at(1, 2, 3), { thresholdPercent: 2 })).toEqual([true, true, false]);
    expect(discounted(at(49, 50), { thresholdPercent: 50 })).toEqual([false, true]);
  });

  it('say the same of each in whatever order, and with a fixed limit more of what is worse', () => {
    const percents = fc.array(fc.nat(100), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(percents, fc.nat(100), (list, limit) => {
        expect(close(at(...list.toReversed()))).toEqual(close(at(...list)).toReversed());
        const sorted = list.toSorted((a, b) => a - b);
        const found = discounted(at(...sorted), { thresholdPercent: limit });
        expect(found.toSorted((a, b) => Number(a) - Number(b))).toEqual(found);
      }),
    );
  });
});

describe('disqualified bids beside those of the county (R038)', () => {
  const counts = (...disqualified: number[]) =>
    disqualified.map((n) => ({ submitted: 10, disqualified: n, processes: 5 }));

  it('flag the share at the fence, and neither what is usual nor what has too few bids', () => {
    const found = judgeDisqualified(
      'entity',
      [...counts(0, 0, 1, 1, 2, 9), { submitted: 1, disqualified: 1, processes: 1 }],
      defaults('R038'),
    );
    expect(found.map((one) => one?.facts.sharePercent)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      90,
      undefined,
    ]);
    expect(judgeDisqualified('supplier', counts(0, 0, 0), defaults('R038'))).toEqual([null, null, null]);
    expect(
      judgeDisqualified('supplier', counts(4, 5), defaults('R038', { thresholdPercent: 50 })).map(Boolean),
    ).toEqual([false, true]);
  });
});

describe('variety of what a supplier won (R048)', () => {
  it('flags who wins far more classes than others', () => {
    expect(judgeVariety([1, 1, 1, 1, 2, 9], defaults('R048')).map(Boolean)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(judgeVariety([1, 1, 1, 1, 1], defaults('R048')).some(Boolean)).toBe(false);
    expect(judgeVariety([1, 9], defaults('R048')).some(Boolean)).toBe(false);
    expect(judgeVariety([3, 4], defaults('R048', { threshold: 4 })).map(Boolean)).toEqual([false, true]);
  });
});

const plan = (
  number: number,
  filedOn: string,
  budgetFen: number,
  further: Partial<PlanFacts> = {},
): PlanFacts => ({
  id: `id-${number}`,
  number: `360725-2019-${String(number).padStart(4, '0')}`,
  filedOn,
  fiscalYear: Number(filedOn.slice(0, 4)),
  method: 'request_for_quotations',
  budgetFen,
  amounts: [{ category: 'B0203', group: 'works', amountFen: budgetFen }],
  ...further,
});

describe('an entity’s plans', () => {
  const rush = (plans: PlanFacts[]) =>
    ENTITY_JUDGES.YEAR_END_RUSH?.({ plans, awards: [] }, defaults('YEAR_END_RUSH'));
  const single = (plans: PlanFacts[]) =>
    ENTITY_JUDGES.SINGLE_SOURCE_SHARE?.({ plans, awards: [] }, defaults('SINGLE_SOURCE_SHARE'));

  it('rush at the end of a year when 40 % of its money is filed in the last 31 days', () => {
    const early = [plan(1, '2019-03-01', 30), plan(2, '2019-11-30', 30)];
    expect(rush([...early, plan(3, '2019-12-01', 40)])?.facts).toMatchObject({
      year: 2019,
      sharePercent: 40,
      partPlans: 1,
    });
    expect(rush([...early, plan(3, '2019-12-01', 39)])).toBeNull();
    expect(rush([...early, plan(3, '2019-11-30', 40)])).toBeNull();
    expect(rush([plan(1, '2019-03-01', 60), plan(3, '2019-12-01', 40)])).toBeNull();
  });

  it('buy too much from a single source at 30 % of a year’s money', () => {
    const others = [plan(1, '2019-03-01', 35), plan(2, '2019-04-01', 35)];
    expect(single([...others, plan(3, '2019-05-01', 30, { method: 'single_source' })])?.facts).toMatchObject({
      sharePercent: 30,
    });
    expect(single([...others, plan(3, '2019-05-01', 29, { method: 'single_source' })])).toBeNull();
    expect(single([...others, plan(3, '2020-05-01', 30, { method: 'single_source' })])).toBeNull();
  });

  it('are split when parts below the threshold reach it together within the window; the one that reaches it is flagged', () => {
    const [a, b, c] = [plan(1, '2019-03-01', 50), plan(2, '2019-03-05', 30), plan(3, '2019-05-29', 20)];
    const split = (own: PlanFacts, plans: PlanFacts[]) =>
      splittingOf(own, plans, { works: 100 }, defaults('PLAN_SPLITTING'));
    expect(split(c, [a, b, c])?.facts).toMatchObject({
      plans: 3,
      sumFen: 100,
      thresholdFen: 100,
      category: 'B0203',
    });
    expect(split(c, [a, b, c])?.records.map(({ id }) => id)).toEqual(['id-1', 'id-2']);
    expect(split(b, [a, b, c])).toBeNull();
    const tooLate = { ...c, filedOn: '2019-05-30' };
    expect(split(tooLate, [a, b, tooLate])).toBeNull();
    expect(split(c, [{ ...a, method: 'open_tender' }, b, c])).toBeNull();
    expect(split({ ...c, method: 'open_tender' }, [a, b, c])).toBeNull();
    expect(splittingOf(c, [a, b, c], {}, defaults('PLAN_SPLITTING'))).toBeNull();
    const whole = plan(4, '2019-05-20', 100);
    expect(split(whole, [a, b, whole])).toBeNull();
  });

  it('are judged alike in whatever order they come, and stay split when another part is added', () => {
    const plans = fc
      .array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 8 })
      .map((list) =>
        list.map(([after, fen], i) =>
          plan(i, new Date(Date.UTC(2019, 0, 1 + after)).toISOString().slice(0, 10), fen),
        ),
      );
    fc.assert(
      fc.property(plans, (all) => {
        for (const own of all) {
          const found = splittingOf(own, all, { works: 100 }, defaults('PLAN_SPLITTING'));
          expect(splittingOf(own, all.toReversed(), { works: 100 }, defaults('PLAN_SPLITTING'))).toEqual(
            found,
          );
          const more = [...all, { ...plan(-1, own.filedOn, 10), number: '0' }];
          if (found)
            expect(splittingOf(own, more, { works: 100 }, defaults('PLAN_SPLITTING'))).not.toBeNull();
        }
        for (const judge of [rush, single]) expect(judge(all.toReversed())).toEqual(judge(all));
      }),
    );
  });
});

describe('an entity’s awards', () => {
  const award = (supplierId: string, amountFen: number, awardedOn = '2019-05-01'): AwardFacts => ({
    supplierId,
    supplierName: supplierId,
    awardedOn,
    amountFen,
  });
  const concentrated = (awards: AwardFacts[]) =>
    ENTITY_JUDGES.SUPPLIER_CONCENTRATION?.({ plans: [], awards }, defaults('SUPPLIER_CONCENTRATION'));

  it('are concentrated when one supplier has 60 % of four or more', () => {
    const others = [award('b', 20), award('c', 10), award('d', 10)];
    expect(concentrated([...others, award('a', 60)])).toMatchObject({
      facts: { sharePercent: 60, awards: 4, partAwards: 1 },
      records: [{ id: 'a' }],
    });
    expect(concentrated([...others, award('a', 59)])).toBeNull();
    expect(concentrated([award('b', 1), award('c', 1), award('a', 98)])).toBeNull();
    expect(concentrated([...others, award('a', 60, '2018-05-01')])).toBeNull();
  });
});

describe('a plan that the rules filed', () => {
  const village = '360725100201';
  const benefit = (villages: string[], households = 20): FilingFacts['now'] => ({
    lines: [],
    purposeEvidence: { villages, fundDocument: '', households },
  });
  const delivery = (divisions: string[], intended = [village]) => ({
    tenderId: 't',
    tenderNumber: 'T-1',
    deliveredOn: '2019-06-01',
    divisions,
    intended,
  });
  const facts = (further: Partial<FilingFacts> = {}): FilingFacts => ({
    purpose: 'poverty_alleviation',
    autoFiled: true,
    planVersion: 1,
    asFiled: benefit([village]),
    now: benefit([village]),
    deliveries: [],
    ...further,
  });
  const misuse = (seen: FilingFacts) =>
    FILING_JUDGES.GREEN_CHANNEL_MISUSE?.(seen, defaults('GREEN_CHANNEL_MISUSE'));

  it('is misused when something went elsewhere, and not when it reached its village or the township around it', () => {
    expect(misuse(facts({ deliveries: [delivery(['360725101'])] }))?.facts).toEqual({ deliveriesOutside: 1 });
    expect(
      misuse(
        facts({
          deliveries: [delivery([village]), delivery(['360725100']), delivery(['360725101', village])],
        }),
      ),
    ).toBeNull();
    expect(misuse(facts({ autoFiled: false, deliveries: [delivery(['360725101'])] }))).toBeNull();
    expect(misuse(facts({ purpose: 'ordinary', deliveries: [delivery(['360725101'])] }))).toBeNull();
  });

  it('is misused when an amendment took 30 % of its villages or households away', () => {
    const three = ['360725100201', '360725100202', '360725100203'];
    expect(misuse(facts({ asFiled: benefit(three), now: benefit(three.slice(1)) }))?.facts).toEqual({
      placesBefore: 3,
      placesLost: 1,
    });
    expect(misuse(facts({ asFiled: benefit([village], 100), now: benefit([village], 70) }))?.facts).toEqual({
      householdsBefore: 100,
      householdsNow: 70,
    });
    expect(misuse(facts({ asFiled: benefit([village], 100), now: benefit([village], 71) }))).toBeNull();
    expect(misuse(facts({ asFiled: benefit([village]), now: benefit(three) }))).toBeNull();
  });

  it('tells nothing by itself when it was just filed, however strictly its county judges', () => {
    const strictest = (code: Code) =>
      Object.fromEntries(Object.entries(INDICATORS[code].parameters).map(([name, { min }]) => [name, min]));
    const villages = fc.uniqueArray(fc.constantFrom('360725100201', '360725100202', '360725101'), {
      minLength: 1,
    });
    const filed = fc.record({
      villages,
      households: fc.nat(),
      purpose: fc.constantFrom('poverty_alleviation', 'ordinary'),
    });
    fc.assert(
      fc.property(filed, ({ villages: places, households, purpose }) => {
        const content = benefit(places, households);
        const plan = facts({ purpose, asFiled: content, now: content });
        for (const [code, judge] of Object.entries(FILING_JUDGES))
          expect(judge(plan, strictest(code as Code))).toBeNull();
      }),
    );
  });

  it('is amended repeatedly at the third amendment', () => {
    const amended = (planVersion: number) =>
      FILING_JUDGES.REPEATED_AMENDMENTS?.(facts({ planVersion }), defaults('REPEATED_AMENDMENTS'));
    expect(amended(4)?.facts).toEqual({ amendments: 3 });
    expect(amended(3)).toBeNull();
  });
});
