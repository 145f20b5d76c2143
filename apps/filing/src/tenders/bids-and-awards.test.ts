import { FILING } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Filing, line, startFiling } from '../../test/filing-fixture.ts';
import { day, supplier, type Tendering, tendering } from '../../test/tender-fixture.ts';

describe('bids and awards', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: filing.clerkOf(work.entity), ...options });

  it('keep every price sealed until all are read out', async () => {
    const { id, lots } = await work.published();
    const bidBy = (name: string) =>
      call(FILING.tenders.recordBid, {
        id,
        lotId: lots[0]?.id ?? '',
        supplier: supplier(name),
        receivedOn: day('03-20'),
      });
    await bidBy('甲公司');
    const { bids } = await bidBy('乙公司');
    expect(bids.map(({ supplier: { name }, amountFen }) => [name, amountFen])).toEqual([
      ['甲公司', null],
      ['乙公司', null],
    ]);
    const [first, second] = bids.map((bid) => bid.id);
    const open = (prices: RequestOf<typeof FILING.tenders.open>['prices']) =>
      call(FILING.tenders.open, { id, openedOn: day('03-30'), prices });
    await expect(open([{ bidId: first ?? '', amountFen: 1 }])).rejects.toMatchObject({
      fields: [{ field: 'prices', reason: 'every_price' }],
    });
    await expect(open([{ bidId: id, amountFen: 1 }])).rejects.toMatchObject({
      fields: [{ field: 'prices[0].bidId', reason: 'not_found' }],
    });
    await call(FILING.tenders.withdrawBid, { id, bidId: second ?? '', reason: '放弃' });
    expect(
      (await open([{ bidId: first ?? '', amountFen: 7 }])).bids.map(({ status, amountFen }) => [
        status,
        amountFen,
      ]),
    ).toEqual([
      ['valid', 7],
      ['withdrawn', null],
    ]);
    await expect(bidBy('丙公司')).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'tender_closed' },
    });
  });

  it('know a supplier by its credit code, under one name', async () => {
    const { id, lots } = await work.published();
    const one = supplier('赣州水利工程有限公司');
    const bid = { id, lotId: lots[0]?.id ?? '', receivedOn: day('03-20') };
    const { bids } = await call(FILING.tenders.recordBid, {
      ...bid,
      supplier: { ...one, smallEnterprise: true },
    });
    await expect(call(FILING.tenders.recordBid, { ...bid, supplier: one })).rejects.toMatchObject({
      code: 'already_exists',
    });
    await expect(
      call(FILING.tenders.recordBid, { ...bid, supplier: { ...one, name: '赣州水利公司' } }),
    ).rejects.toMatchObject({
      fields: [
        { field: 'supplier.name', reason: 'supplier_known_as', params: { name: '赣州水利工程有限公司' } },
      ],
    });
    const { items } = await call(FILING.suppliers.list, { filter: { q: one.creditCode } });
    expect(items).toMatchObject([{ name: one.name, smallEnterprise: true }]);
    const opened = await call(FILING.tenders.open, {
      id,
      openedOn: day('03-30'),
      prices: [{ bidId: bids[0]?.id ?? '', amountFen: 7 }],
    });
    const revision = { id: opened.bids[0]?.supplier.id ?? '', name: '赣州水利集团', smallEnterprise: false };
    await expect(call(FILING.suppliers.revise, revision)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await call(FILING.suppliers.revise, revision, { as: filing.admin })).toMatchObject({
      name: '赣州水利集团',
    });
  });

  it('let only a valid bid win, each lot once, and again after the award was cancelled', async () => {
    const { id, bids } = await work.opened([100, 90, 80]);
    const award = (i: number, on = day('04-02')) =>
      call(FILING.tenders.award, { id, bidId: bids[i]?.id ?? '', awardedOn: on });
    await call(FILING.tenders.disqualifyBid, { id, bidId: bids[2]?.id ?? '', reason: '资质不符' });
    await expect(award(2)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'bid_disqualified' },
    });
    await expect(award(1, day('03-29'))).rejects.toMatchObject({
      fields: [{ field: 'awardedOn', params: { earliest: day('03-30') } }],
    });
    const { awards } = await award(1);
    expect(awards[0]).toMatchObject({ amountFen: 90, status: 'active' });
    await expect(award(0)).rejects.toMatchObject({ code: 'already_exists' });
    await expect(
      call(FILING.tenders.disqualifyBid, { id, bidId: bids[1]?.id ?? '', reason: '投诉' }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    await call(FILING.tenders.cancelAward, { id, awardId: awards[0]?.id ?? '', reason: '投诉成立' });
    await call(FILING.tenders.reinstateBid, { id, bidId: bids[2]?.id ?? '', reason: '复核合格' });
    expect((await award(2)).awards.map(({ status, amountFen }) => [status, amountFen])).toEqual([
      ['cancelled', 90],
      ['active', 80],
    ]);
  });

  it('award a lot once, with many that try at once', async () => {
    const { id, bids } = await work.opened([100, 90, 80]);
    const tries = bids.map(({ id: bidId }) =>
      call(FILING.tenders.award, { id, bidId, awardedOn: day('04-02') }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('wait for a pending award to be confirmed before a contract is signed', async () => {
    const { id, bids } = await work.opened([100, 90, 80]);
    const { awards } = await call(FILING.tenders.award, {
      id,
      bidId: bids[2]?.id ?? '',
      awardedOn: day('04-02'),
      status: 'pending',
    });
    const awardId = awards[0]?.id ?? '';
    const contract = {
      id,
      awardId,
      number: 'HT',
      signedOn: day('04-10'),
      startsOn: day('04-10'),
      endsOn: day('05-10'),
      amountFen: 80,
    };
    await expect(call(FILING.contracts.sign, contract)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'award_pending' },
    });
    await call(FILING.tenders.confirmAward, { id, awardId });
    expect((await call(FILING.contracts.sign, contract)).contracts).toHaveLength(1);
  });

  it('are skipped by what is bought in the mall or under a framework, and by nothing else', async () => {
    const goods = {
      method: 'mall_purchase' as const,
      lines: [line({ catalogueCode: 'A02010601', unitPriceFen: 50_000 })],
    };
    const direct = await work.planned(50_000, { method: 'mall_purchase' }, goods);
    const award = {
      lotId: direct.lots[0]?.id ?? '',
      supplier: supplier('农资公司'),
      awardedOn: day('03-10'),
      amountFen: 50_000,
    };
    const awarded = await call(FILING.tenders.awardDirectly, { id: direct.id, ...award });
    expect(awarded).toMatchObject({
      status: 'closed',
      noticeOn: null,
      waitingFor: 'contract',
      waitingSince: day('03-10'),
    });
    expect(awarded.awards[0]).toMatchObject({ reason: 'mall_purchase', bidId: null });
    expect(awarded.delays.map(({ step, days }) => [step, days])).toEqual([
      ['award', 8],
      ['contract', null],
    ]);
    const { id, lots } = await work.planned();
    await expect(
      call(FILING.tenders.awardDirectly, { id, ...award, lotId: lots[0]?.id ?? '' }),
    ).rejects.toMatchObject({
      fields: [{ reason: 'not_direct' }],
    });
  });

  it('decide every lot before a tender is completed; a lot may have no winner', async () => {
    const lots = [
      { title: '一包', valueFen: 60_000 },
      { title: '二包', valueFen: 40_000 },
    ];
    const { id, bids, lots: two } = await work.opened([50_000, 55_000], 100_000, { lots });
    const { awards } = await call(FILING.tenders.award, {
      id,
      bidId: bids[0]?.id ?? '',
      awardedOn: day('04-02'),
    });
    const contract = {
      id,
      awardId: awards[0]?.id ?? '',
      number: 'HT',
      signedOn: day('04-10'),
      startsOn: day('04-10'),
      endsOn: day('05-10'),
      amountFen: 50_000,
    };
    const { contracts } = await call(FILING.contracts.sign, contract);
    await call(FILING.contracts.terminate, { id, contractId: contracts[0]?.id ?? '', reason: '违约' });
    await expect(call(FILING.tenders.complete, { id })).rejects.toMatchObject({
      code: 'lot_undecided',
      params: { number: 2 },
    });
    const failed = await call(FILING.tenders.failLot, {
      id,
      lotId: two[1]?.id ?? '',
      awardedOn: day('04-02'),
      reason: '无人投标',
    });
    expect(failed.awards[1]).toMatchObject({ status: 'unsuccessful', supplier: null, amountFen: 0 });
    expect(await call(FILING.tenders.complete, { id })).toMatchObject({ status: 'complete' });
  });
});
