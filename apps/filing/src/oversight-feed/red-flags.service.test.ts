import { FILING, type IndicatorCode } from '@yinhu/contracts/filing';
import { type Filing, line, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { day, supplier, type Tendering, tendering } from '../../test/tender-fixture.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('red flags', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const clerk = () => filing.clerkOf(work.entity);
  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: clerk(), ...options });
  const flagOn = async (subjectId: string, indicator: IndicatorCode) =>
    (await call(FILING.redFlags.list, { filter: { subjectId, indicator } }, { as: filing.reviewer }))
      .items[0];
  const openedBy = (n: number) =>
    work.opened(
      Array.from({ length: n }, (_, i) => 90_000 + i),
      100_000,
      { method: 'competitive_negotiation' },
    );

  it('are raised in the step that shows them, with evidence, and on the record they are on', async () => {
    const tender = await openedBy(1);
    expect(tender.flags).toMatchObject([{ indicator: 'R018', state: 'open' }]);
    expect(await flagOn(tender.id, 'R018')).toMatchObject({
      state: 'open',
      subjectKind: 'tender',
      subjectName: tender.number,
      entityName: work.entity.name,
      evidence: { facts: { bids: 1 }, records: [{ kind: 'supplier', name: '投标人1' }], parameters: {} },
    });
    const { items } = await call(FILING.tenders.list, { filter: { id: [tender.id] } });
    expect(items[0]).toMatchObject({ openFlags: 1 });
    expect((await openedBy(2)).flags).toEqual([]);
  });

  it('are cleared when they hold no more, and open again under the same id when they do', async () => {
    const { id, bids } = await work.opened([80_000, 90_000], 100_000);
    const [cheap, dear] = bids.map((bid) => bid.id);
    await call(FILING.tenders.disqualifyBid, { id, bidId: cheap ?? '', reason: '资质' });
    await call(FILING.tenders.award, { id, bidId: dear ?? '', awardedOn: day('04-02') });
    const raised = await flagOn(id, 'R036');
    expect(raised).toMatchObject({ state: 'open' });
    await call(FILING.tenders.reinstateBid, { id, bidId: cheap ?? '', reason: '复核' });
    expect(await flagOn(id, 'R036')).toMatchObject({ id: raised?.id, state: 'cleared' });
    await call(FILING.tenders.disqualifyBid, { id, bidId: cheap ?? '', reason: '再次' });
    expect(await flagOn(id, 'R036')).toMatchObject({ id: raised?.id, state: 'open' });
  });

  it('are explained with a reason, stay so while nothing changes, and open again with other evidence', async () => {
    const { id } = await work.signed();
    const contractId = (await call(FILING.tenders.get, { id })).contracts[0]?.id ?? '';
    const change = (n: number) =>
      call(FILING.contracts.change, {
        id,
        contractId,
        changedOn: day('05-01'),
        reason: '变更',
        endsOn: day(`06-${10 + n}`),
      });
    for (const n of [1, 2, 3]) await change(n);
    const flag = await flagOn(id, 'REPEATED_AMENDMENTS');
    const explain = (as: object) =>
      call(FILING.redFlags.explain, { id: flag?.id ?? '', reason: '汛期停工' }, { as });
    for (const as of [clerk(), staffOf('province_supervisor', '36')])
      await expect(explain(as)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(explain(staffOf('county_reviewer', '360726'))).rejects.toMatchObject({ code: 'not_found' });
    expect(await explain(filing.reviewer)).toMatchObject({
      state: 'explained',
      explanation: '汛期停工',
      explainedBy: 'county_reviewer',
    });
    await expect(explain(filing.reviewer)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'flag_explained' },
    });
    await call(FILING.contracts.pay, { id, contractId, paidOn: day('05-02'), amountFen: 1, voucher: 'Z' });
    expect(await flagOn(id, 'REPEATED_AMENDMENTS')).toMatchObject({ state: 'explained' });
    await change(4);
    expect(await flagOn(id, 'REPEATED_AMENDMENTS')).toMatchObject({
      state: 'open',
      evidence: { facts: { changes: 4 } },
      explanation: '汛期停工',
    });
  });

  it('are raised on a plan whose goods went elsewhere than to its villages', async () => {
    const { id, plans, contracts } = await work.signed();
    const deliver = (division: string) =>
      call(FILING.contracts.deliver, {
        id,
        contractId: contracts[0]?.id ?? '',
        deliveredOn: day('05-10'),
        description: '管材',
        divisions: [division],
      });
    const filingId = plans[0]?.filingId ?? '';
    await deliver('360725100');
    expect(await flagOn(filingId, 'GREEN_CHANNEL_MISUSE')).toBeUndefined();
    const { contracts: after } = await deliver('360725101');
    expect(await flagOn(filingId, 'GREEN_CHANNEL_MISUSE')).toMatchObject({
      state: 'open',
      subjectKind: 'filing',
      evidence: { facts: { deliveriesOutside: 1 } },
    });
    const recordId = after[0]?.deliveries[1]?.id ?? '';
    await call(FILING.contracts.reverse, {
      id,
      contractId: contracts[0]?.id ?? '',
      record: 'delivery',
      recordId,
      reason: '误录',
    });
    expect(await flagOn(filingId, 'GREEN_CHANNEL_MISUSE')).toMatchObject({ state: 'cleared' });
  });

  it('that compare a county’s records come with the next recomputation, which repeated changes nothing', async () => {
    const office = await tendering(filing, '崇义县民政局');
    const split = [2_500_000_00, 2_000_000_00].map((unitPriceFen) => ({ lines: [line({ unitPriceFen })] }));
    const plans = [];
    for (const [i, input] of split.entries()) plans.push(await filed(office, input, day(`12-0${i + 1}`)));
    plans.push(
      await filed(office, { lines: [line({ unitPriceFen: 1, catalogueCode: 'A02010601' })] }, day('12-03')),
    );
    await expect(call(FILING.redFlags.recompute, {})).rejects.toMatchObject({ code: 'forbidden' });
    const first = await call(FILING.redFlags.recompute, {}, { as: filing.admin });
    expect(first.raised).toBeGreaterThanOrEqual(2);
    expect(await flagOn(plans[1]?.id ?? '', 'PLAN_SPLITTING')).toMatchObject({
      evidence: { facts: { plans: 2, sumFen: 4_500_000_00 }, records: [{ id: plans[0]?.id }] },
    });
    expect(await flagOn(plans[0]?.id ?? '', 'PLAN_SPLITTING')).toBeUndefined();
    expect(await flagOn(office.entity.id, 'YEAR_END_RUSH')).toMatchObject({
      evidence: { facts: { sharePercent: 100, plans: 3 } },
    });
    expect(await call(FILING.redFlags.recompute, {}, { as: filing.admin })).toEqual({
      judged: first.judged,
      raised: 0,
      cleared: 0,
      changed: 0,
    });
    const both = await Promise.all(
      [1, 2].map(() => call(FILING.redFlags.recompute, {}, { as: filing.admin })),
    );
    expect(both.map(({ raised, changed }) => raised + changed)).toEqual([0, 0]);
  });

  it('are cleared on a plan that was cancelled, with the next recomputation', async () => {
    const office = await tendering(filing, '崇义县水利局');
    const recompute = () => call(FILING.redFlags.recompute, {}, { as: filing.admin });
    const split = { lines: [line({ unitPriceFen: 2_500_000_00 })] };
    const [first, second] = [
      await filed(office, split, day('11-01')),
      await filed(office, split, day('11-02')),
    ];
    await recompute();
    expect(await flagOn(second.id, 'PLAN_SPLITTING')).toMatchObject({
      state: 'open',
      evidence: { records: [{ id: first.id }] },
    });
    await call(FILING.filings.cancel, { id: second.id, reason: '不再需要' }, { as: filing.admin });
    await recompute();
    expect(await flagOn(second.id, 'PLAN_SPLITTING')).toMatchObject({ state: 'cleared' });
  });

  it('follow the parameters a county sets, from the day on that it says', async () => {
    const { id, lots } = await work.published(100_000, { method: 'open_tender' });
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const set = (parameters: Record<string, number>, effectiveFrom = today) =>
      call(
        FILING.redFlags.setParameters,
        { indicator: 'R003', effectiveFrom, parameters },
        { as: filing.admin },
      );
    await expect(set({ minimumDays: 0 })).rejects.toMatchObject({
      fields: [{ field: 'parameters.minimumDays', reason: 'too_small' }],
    });
    await expect(set({ days: 1 })).rejects.toMatchObject({
      fields: [{ field: 'parameters.days', reason: 'unknown_field' }],
    });
    await expect(set({ minimumDays: 30 }, day('01-01'))).rejects.toMatchObject({
      fields: [{ field: 'effectiveFrom', reason: 'too_early' }],
    });
    expect(await flagOn(id, 'R003')).toBeUndefined();
    expect((await set({ minimumDays: 26 })).parameters[0]).toMatchObject({
      value: 26,
      default: 20,
      since: today,
    });
    await expect(set({ minimumDays: 27 })).rejects.toMatchObject({ code: 'already_exists' });
    await call(FILING.tenders.recordBid, {
      id,
      lotId: lots[0]?.id ?? '',
      supplier: supplier('甲公司'),
      receivedOn: day('03-20'),
    });
    expect(await flagOn(id, 'R003')).toMatchObject({
      evidence: { facts: { days: 25 }, parameters: { minimumDays: 26 } },
    });
    const { items, total } = await call(
      FILING.redFlags.indicators,
      { range: [0, 99] },
      { as: staffOf('county_admin', '360726') },
    );
    expect(total).toBe(16);
    expect(items.find((indicator) => indicator.id === 'R003')?.parameters[0]).toMatchObject({
      value: 20,
      since: null,
    });
  });

  it('are seen by the county’s office and the province, and by nobody else', async () => {
    const { id } = await openedBy(1);
    const filter = { subjectId: id };
    for (const as of [filing.reviewer, filing.admin, staffOf('province_supervisor', '36')]) {
      expect((await call(FILING.redFlags.list, { filter }, { as })).total).toBe(1);
    }
    expect(
      (await call(FILING.redFlags.list, { filter }, { as: staffOf('county_admin', '360726') })).total,
    ).toBe(0);
    await expect(call(FILING.redFlags.list, { filter })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(call(FILING.redFlags.get, { id: NOBODY }, { as: filing.admin })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  /** Filed by whoever decides: splitting keeps the green channel from doing it. */
  async function filed(of: Tendering, input: Parameters<Tendering['filed']>[0], on: string) {
    const effectiveAt = `${on}T02:00:00Z`;
    const submitted = await of.submitted(input, on);
    if (submitted.status === 'filed') return submitted;
    return call(
      FILING.filings.approve,
      { id: submitted.id, reason: '同意' },
      { as: filing.reviewer, effectiveAt },
    );
  }
});
