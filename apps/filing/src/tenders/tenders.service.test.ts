import { FILING } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Filing, line, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { day, supplier, type Tendering, tendering } from '../../test/tender-fixture.ts';

describe('a tender', () => {
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

  it('goes from plan to payment, each step with its day, its history and its event', async () => {
    const { id, contracts, number } = await work.delivered();
    const contractId = contracts[0]?.id ?? '';
    const deliveryId = contracts[0]?.deliveries[0]?.id ?? '';
    await call(FILING.contracts.accept, {
      id,
      contractId,
      deliveryId,
      acceptedOn: day('05-15'),
      result: 'accepted',
      amountFen: 90_000,
    });
    await call(FILING.contracts.pay, {
      id,
      contractId,
      paidOn: day('06-01'),
      amountFen: 90_000,
      voucher: 'Z-1',
    });
    await call(FILING.contracts.complete, { id, contractId });
    const done = await call(FILING.tenders.complete, { id });
    expect(done).toMatchObject({ status: 'complete', waitingFor: null, waitingSince: null });
    expect(done.contracts[0]).toMatchObject({ status: 'completed', paidFen: 90_000, changedFen: 0 });
    expect(done.delays.map(({ step, days, waitingDays }) => [step, days, waitingDays])).toEqual([
      ['notice', 3, null],
      ['opening', 25, null],
      ['award', 3, null],
      ['contract', 8, null],
      ['delivery', 30, null],
      ['acceptance', 5, null],
      ['payment', 17, null],
    ]);
    expect(done.history.map(({ action, happenedOn }) => [action, happenedOn])).toEqual([
      ['create_tender', null],
      ['publish_notice', day('03-05')],
      ['record_bid', day('03-29')],
      ['record_bid', day('03-29')],
      ['record_bid', day('03-29')],
      ['open_bids', day('03-30')],
      ['award', day('04-02')],
      ['sign_contract', day('04-10')],
      ['deliver', day('05-10')],
      ['accept_delivery', day('05-15')],
      ['pay', day('06-01')],
      ['complete_contract', null],
      ['complete_tender', expect.any(String)],
    ]);
    const events = (await filing.service.events()).filter(({ subject }) => subject === id);
    expect(events.map(({ aggregateversion }) => aggregateversion)).toEqual(done.history.map((_, i) => i + 1));
    expect(events.at(-1)).toMatchObject({
      type: 'filing.tender-completed',
      data: { number, status: 'complete' },
    });
  });

  it('begins the execution of its plans, merges several plans, and takes part of one', async () => {
    const [a, b] = [
      await work.filed({ lines: [line({ unitPriceFen: 400_001 })] }),
      await work.filed({ lines: [line({ unitPriceFen: 300_001 })] }),
    ];
    const tender = await work.create({
      plans: [
        { filingId: a.id, amountFen: 100_000 },
        { filingId: b.id, amountFen: 300_001 },
      ],
      lots: [
        { title: '一包', valueFen: 200_000 },
        { title: '二包', valueFen: 200_001 },
      ],
    });
    expect(tender).toMatchObject({
      valueFen: 400_001,
      status: 'planned',
      waitingFor: 'notice',
      waitingSince: day('03-02'),
    });
    expect(tender.lots.map(({ number, title }) => [number, title])).toEqual([
      [1, '一包'],
      [2, '二包'],
    ]);
    for (const id of [a.id, b.id])
      expect(await call(FILING.filings.get, { id })).toMatchObject({ status: 'executing' });
    await work.create({ plans: [{ filingId: a.id, amountFen: 300_001 }] });
    await expect(work.create({ plans: [{ filingId: a.id, amountFen: 1 }] })).rejects.toMatchObject({
      code: 'budget_exceeded',
      params: { budgetFen: 400_001, tenderedFen: 400_001, neededFen: 1 },
    });
  });

  it('gives its plans’ money back when it comes to nothing', async () => {
    const { id, plans } = await work.published(120_000);
    const again = { plans: [{ filingId: plans[0]?.filingId ?? '', amountFen: 120_000 }] };
    await expect(work.create(again)).rejects.toMatchObject({ code: 'budget_exceeded' });
    expect(await call(FILING.tenders.fail, { id, reason: '无人投标' })).toMatchObject({
      status: 'unsuccessful',
      endReason: '无人投标',
      waitingFor: null,
    });
    expect(await work.create(again)).toMatchObject({ status: 'planned' });
  });

  it('never takes more than the budget, with ten tenders for one plan begun at once', async () => {
    const { id, budgetFen } = await work.filed({ lines: [line({ unitPriceFen: 500_003 })] });
    const tries = Array.from({ length: 10 }, () =>
      work.create({ plans: [{ filingId: id, amountFen: 200_000 }] }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(budgetFen).toBe(500_003);
  });

  it('cannot take more than the budget even by a statement that does not ask first', async () => {
    const { plans } = await work.planned(130_000);
    const other = await work.planned();
    const more = `INSERT INTO tender_plan VALUES ('360725', '${other.id}', '${plans[0]?.filingId}', 1)`;
    const less = `UPDATE filing SET budget_fen = 129999 WHERE id = '${plans[0]?.filingId}'`;
    for (const statement of [less, more]) {
      await expect(filing.service.database.system('360725', (tx) => tx.query(statement))).rejects.toThrow(
        'tenders take',
      );
    }
  });

  it('refuses plans that are not filed, of two entities, of others, and lots that do not add up', async () => {
    const draft = await filing.draft(work.entity, { ...(await planInput()) });
    const other = await tendering(filing, '崇义县林业局');
    const theirs = await other.filed();
    const mine = await work.filed();
    const both = [mine, theirs].map(({ id }) => ({ filingId: id, amountFen: 1 }));
    const create = (input: Partial<RequestOf<typeof FILING.tenders.create>>, as = clerk()) =>
      call(FILING.tenders.create, { title: '项目', method: 'open_tender', plans: both, ...input }, { as });
    await expect(create({ plans: [{ filingId: draft.id, amountFen: 1 }] })).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await expect(create({})).rejects.toMatchObject({ code: 'not_found' });
    await expect(create({}, filing.admin)).rejects.toMatchObject({
      fields: [{ field: 'plans', reason: 'one_entity' }],
    });
    const plans = both.slice(0, 1);
    await expect(create({ plans: [...plans, ...plans] })).rejects.toMatchObject({
      fields: [{ field: 'plans[1].filingId', reason: 'duplicate' }],
    });
    await expect(create({ plans, lots: [{ title: '一包', valueFen: 2 }] })).rejects.toMatchObject({
      fields: [{ field: 'lots', reason: 'lots_total' }],
    });
    await expect(create({ plans, method: 'mall_purchase' })).rejects.toMatchObject({
      fields: [{ field: 'method', reason: 'method_of_plans' }],
    });
    await expect(create({ plans }, filing.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is one tender when it is sent twice under one key', async () => {
    const { id } = await work.filed();
    const input = { title: '一次', method: 'open_tender' as const, plans: [{ filingId: id, amountFen: 5 }] };
    const first = await call(FILING.tenders.create, input, { idempotencyKey: 'tender-once' });
    expect(await call(FILING.tenders.create, input, { idempotencyKey: 'tender-once' })).toEqual(first);
    expect((await call(FILING.tenders.list, { filter: { filingId: id } })).total).toBe(1);
  });

  it('keeps its days in order, naming the field and the earliest day', async () => {
    const { id } = await work.planned();
    const publish = (dates: Partial<RequestOf<typeof FILING.tenders.publish>>) => {
      const fit = { noticeOn: day('03-05'), submissionTo: day('03-30'), plannedOpeningOn: day('03-30') };
      return call(FILING.tenders.publish, { id, ...fit, ...dates });
    };
    const early = (field: string, earliest: string) => ({
      fields: [{ field, reason: 'too_early', params: { earliest } }],
    });
    await expect(publish({ noticeOn: day('03-01') })).rejects.toMatchObject(early('noticeOn', day('03-02')));
    await expect(publish({ noticeOn: '2099-01-01' })).rejects.toMatchObject({
      fields: [{ field: 'noticeOn', reason: 'in_future' }],
    });
    await expect(publish({ submissionTo: day('03-04') })).rejects.toMatchObject(
      early('submissionTo', day('03-05')),
    );
    await expect(publish({ plannedOpeningOn: day('03-29') })).rejects.toMatchObject(
      early('plannedOpeningOn', day('03-30')),
    );
    await expect(publish({ enquiryTo: day('03-31') })).rejects.toMatchObject({
      fields: [{ field: 'enquiryTo', reason: 'too_late', params: { latest: day('03-30') } }],
    });
    const { lots } = await publish({});
    const bid = { id, lotId: lots[0]?.id ?? '', supplier: supplier('甲公司') };
    await expect(call(FILING.tenders.recordBid, { ...bid, receivedOn: day('03-04') })).rejects.toMatchObject(
      early('receivedOn', day('03-05')),
    );
    await expect(call(FILING.tenders.recordBid, { ...bid, receivedOn: day('03-31') })).rejects.toMatchObject({
      fields: [{ reason: 'too_late' }],
    });
    await expect(call(FILING.tenders.open, { id, openedOn: day('03-29'), prices: [] })).rejects.toMatchObject(
      early('openedOn', day('03-30')),
    );
  });

  it('is seen by its county and the province, and by no other entity or county', async () => {
    const { id } = await work.planned();
    const other = await filing.entityWith(0, { name: '崇义县交通局' });
    for (const as of [clerk(), filing.reviewer, staffOf('province_supervisor', '36')]) {
      expect((await call(FILING.tenders.get, { id }, { as })).id).toBe(id);
    }
    for (const as of [filing.clerkOf(other), staffOf('county_admin', '360726')]) {
      await expect(call(FILING.tenders.get, { id }, { as })).rejects.toMatchObject({ code: 'not_found' });
      await expect(call(FILING.tenders.cancel, { id, reason: '越权' }, { as })).rejects.toMatchObject({
        code: 'not_found',
      });
      expect((await call(FILING.tenders.list, { filter: { id: [id] } }, { as })).total).toBe(0);
    }
    expect(
      await call(FILING.tenders.cancel, { id, reason: '资金未到位' }, { as: filing.admin }),
    ).toMatchObject({ status: 'cancelled' });
  });

  const planInput = async () => {
    const { title, purpose, method, organisationForm } = await work.filed();
    const lines = [line({ unitPriceFen: 77_777 })];
    return {
      title,
      purpose,
      purposeStatement: '用途',
      method,
      organisationForm,
      fiscalYear: Number(day('01-01').slice(0, 4)),
      lines,
      funding: [{ source: 'county_poverty_fund' as const, amountFen: 77_777 }],
    };
  };
});
