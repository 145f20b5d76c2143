import { FILING, ProgressStep, type StepDelay } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { type Filing, line, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { day, type Tendering, tendering } from '../../test/tender-fixture.ts';
import { mergeDelays } from './progress.queries.ts';

describe('progress', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: filing.clerkOf(work.entity), ...options });

  it('waits in a tender’s own record for the same step, since the same day, as its days say', async () => {
    const all = [
      await work.planned(),
      await work.published(),
      await work.opened([5, 6]),
      await work.awarded(),
      await work.signed(),
      await work.delivered(),
    ];
    for (const { id } of all) {
      const { waitingFor, waitingSince, delays } = await call(FILING.tenders.get, { id });
      const awaited = delays.filter(({ toOn }) => toOn === null);
      expect(awaited.map(({ step, fromOn }) => [step, fromOn])).toEqual([[waitingFor, waitingSince]]);
      expect(awaited[0]?.waitingDays).toBeGreaterThan(0);
    }
  });

  it('of a plan is that of all its tenders together; without one it waits for its notice', async () => {
    const { id } = await work.filed({ lines: [line({ unitPriceFen: 300_000 })] });
    expect(await call(FILING.progress.ofFiling, { id })).toMatchObject({
      tenderedFen: 0,
      tenders: [],
      delays: [{ step: 'notice', fromOn: day('03-02'), toOn: null }],
    });
    const first = await work.create({ plans: [{ filingId: id, amountFen: 100_000 }] });
    const second = await work.create({ plans: [{ filingId: id, amountFen: 200_000 }] });
    const dates = { submissionTo: day('03-30'), plannedOpeningOn: day('03-30') };
    await call(FILING.tenders.publish, { id: first.id, noticeOn: day('03-05'), ...dates });
    expect((await call(FILING.progress.ofFiling, { id })).delays).toMatchObject([
      { step: 'notice', toOn: null, days: null },
      { step: 'opening', toOn: null },
    ]);
    await call(FILING.tenders.publish, { id: second.id, noticeOn: day('03-08'), ...dates });
    const both = await call(FILING.progress.ofFiling, { id });
    expect(both).toMatchObject({
      tenderedFen: 300_000,
      delays: [{ step: 'notice', fromOn: day('03-02'), toOn: day('03-08'), days: 6 }, { step: 'opening' }],
    });
    expect(both.tenders.map(({ amountFen, delays }) => [amountFen, delays[0]?.days])).toEqual([
      [100_000, 3],
      [200_000, 6],
    ]);
    await call(FILING.tenders.cancel, { id: second.id, reason: '并入他项' });
    expect(await call(FILING.progress.ofFiling, { id })).toMatchObject({
      tenderedFen: 100_000,
      delays: [{ step: 'notice', days: 3 }, { step: 'opening' }],
    });
  });

  it('tells median and longest days per step and what stalls, within the caller’s division', async () => {
    const other = await tendering(filing, '崇义县教育局');
    for (const on of ['03-05', '03-06', '03-20']) {
      const { id } = await other.planned();
      const noticeOn = day(on);
      await call(
        FILING.tenders.publish,
        { id, noticeOn, submissionTo: day('04-20'), plannedOpeningOn: day('04-20') },
        { as: filing.clerkOf(other.entity) },
      );
    }
    const { steps } = await call(FILING.progress.steps, {}, { as: filing.clerkOf(other.entity) });
    expect(steps.map(({ step }) => step)).toEqual(ProgressStep.options);
    expect(steps[0]).toMatchObject({ taken: 3, medianDays: 4, longestDays: 18, waiting: 0, stalled: 0 });
    expect(steps[1]).toMatchObject({ taken: 0, medianDays: null, waiting: 3, stalled: 3 });
    const all = await call(FILING.progress.steps, {}, { as: filing.reviewer });
    expect(all.steps[0]?.taken).toBeGreaterThan(3);
    const neighbour = await call(FILING.progress.steps, {}, { as: staffOf('county_admin', '360726') });
    expect(neighbour.steps.every(({ taken, waiting }) => taken + waiting === 0)).toBe(true);
    const { items, total } = await call(
      FILING.tenders.list,
      { filter: { stalled: true, waitingFor: 'opening', entityId: other.entity.id } },
      { as: filing.admin },
    );
    expect(total).toBe(3);
    expect(items[0]).toMatchObject({ waitingFor: 'opening', planCount: 1, bidCount: null, awardedFen: 0 });
    expect(
      (
        await call(
          FILING.tenders.list,
          { filter: { stalled: false, entityId: other.entity.id } },
          { as: filing.admin },
        )
      ).total,
    ).toBe(0);
  });
});

describe('merged delays', () => {
  const delay = (from: number, days: number | null): StepDelay => {
    const on = (n: number) => new Date(Date.UTC(2019, 0, 1 + n)).toISOString().slice(0, 10);
    const toOn = days === null ? null : on(from + days);
    return {
      step: 'notice',
      fromOn: on(from),
      toOn,
      days,
      waitingDays: days === null ? 3 : null,
      limitDays: 30,
    };
  };
  const tender = fc.tuple(fc.nat(100), fc.option(fc.nat(100))).map(([from, days]) => [delay(from, days)]);

  it('do not depend on the order of tenders, and have come only when all have', () => {
    fc.assert(
      fc.property(fc.array(tender, { minLength: 1, maxLength: 6 }), (all) => {
        const [merged] = mergeDelays(all);
        expect(mergeDelays(all.toReversed())).toEqual([merged]);
        expect(merged?.toOn === null).toBe(all.some(([own]) => own?.toOn === null));
        expect(merged?.days).toBe(
          merged?.toOn === null ? null : Math.max(...all.map(([own]) => own?.days ?? 0)),
        );
      }),
    );
  });
});
