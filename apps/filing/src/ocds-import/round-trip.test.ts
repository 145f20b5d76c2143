import { type Entity, FILING, type OcdsImportReport, type TenderDetail } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import { type Filing, line, plan, startFiling } from '../../test/filing-fixture.ts';
import { harvestReleases } from '../../test/open-data.ts';
import { day, PAST, supplier, type Tendering, tendering } from '../../test/tender-fixture.ts';
import { upload } from '../../test/uploads.ts';
import type { JsonObject } from '../ocds/json.ts';

/** What a tender came to, without what each system calls its own: ids, numbers, and when it was entered. */
const cameTo = (tender: TenderDetail) => {
  const {
    title,
    method,
    status,
    valueFen,
    awardCriterion,
    awardCriteria,
    noticeOn,
    submissionFrom,
    submissionTo,
    enquiryTo,
  } = tender;
  const { plannedOpeningOn, openedOn } = tender;
  const lotOf = (lotId: string) => tender.lots.find(({ id }) => id === lotId)?.number;
  return {
    ...{
      title,
      method,
      status,
      valueFen,
      awardCriterion,
      awardCriteria,
      noticeOn,
      submissionFrom,
      submissionTo,
      enquiryTo,
    },
    ...{ plannedOpeningOn, openedOn },
    plans: tender.plans.map((one) => [one.title, one.budgetFen, one.amountFen]).sort(),
    lots: tender.lots.map((lot) => [lot.number, lot.title, lot.valueFen]),
    bids: tender.bids
      .map((bid) => [
        lotOf(bid.lotId),
        bid.supplier.creditCode,
        bid.supplier.name,
        bid.receivedOn,
        bid.status,
        bid.amountFen,
      ])
      .sort(),
    awards: tender.awards
      .map((award) => [
        lotOf(award.lotId),
        award.supplier?.creditCode,
        award.status,
        award.awardedOn,
        award.amountFen,
        award.bidId !== null,
      ])
      .sort(),
    contracts: tender.contracts
      .map(
        ({
          number,
          status: state,
          signedOn,
          startsOn,
          endsOn,
          amountFen,
          changedFen,
          paidFen,
          overrunReason,
          ...parts
        }) => ({
          ...{ number, state, signedOn, startsOn, endsOn, amountFen, changedFen, paidFen, overrunReason },
          changes: parts.changes.map((one) => [
            one.changedOn,
            one.amountDeltaFen,
            one.endsOn,
            one.reason,
            one.overrunReason,
          ]),
          deliveries: parts.deliveries.map((one) => [one.deliveredOn, one.description]),
          acceptances: parts.acceptances.map((one) => [one.acceptedOn, one.result, one.amountFen]),
          payments: parts.payments
            .map((one) => [one.paidOn, one.amountFen, one.overrunReason, one.reversedAt !== null])
            .sort(),
        }),
      )
      .sort((a, b) => (a.number < b.number ? -1 : 1)),
  };
};

describe('open data of one system, imported into another', () => {
  let here: Filing;
  let there: Filing;
  let tendered: Tendering;
  let entity: Entity;
  let published: string;
  beforeAll(async () => {
    [here, there] = await Promise.all([startFiling(), startFiling()]);
    tendered = await tendering(here);
    entity = tendered.entity;
    const { creditCode, name, divisionCode, sector } = entity;
    const twin = await there.service.call(
      FILING.entities.register,
      { creditCode, name, divisionCode, sector },
      { as: there.admin },
    );
    await there.allocate(twin, 100_000_000_000, { fiscalYear: PAST });
    await live();
    published = await eventually(async () => {
      const { releases } = await harvestReleases(here.service);
      const isOver = releases.some(
        ({ tag, tender }) => tag.includes('planningUpdate') && (tender as JsonObject).status === 'cancelled',
      );
      return isOver && JSON.stringify(releases).replaceAll('ocds-yinhu0-', 'ocds-other1-');
    });
  }, 900_000);
  afterAll(() => Promise.all([here?.stop(), there?.stop()]));

  const as = () => here.clerkOf(entity);
  const call = ((operation, input) =>
    here.service.call(operation, input, { as: as() })) as Filing['service']['call'];

  /**
   * A year of the entity: a tender from two plans to the last payment, one that failed, one given up; plans
   * amended and cancelled.
   */
  async function live(): Promise<void> {
    await whole();
    const { id } = await tendered.published(200_000);
    await call(FILING.tenders.cancel, { id, reason: '计划调整' });
    const failing = await tendered.opened([150_000], 160_000);
    await call(FILING.tenders.disqualifyBid, {
      id: failing.id,
      bidId: failing.bids[0]?.id ?? '',
      reason: '资格不符',
    });
    await call(FILING.tenders.fail, { id: failing.id, reason: '有效投标不足' });
    const amended = await tendered.filed({
      lines: [line({ unitPriceFen: 7_000_00 }), line({ unitPriceFen: 1_234_56 })],
    });
    const less = plan({ fiscalYear: PAST, lines: [line({ unitPriceFen: 6_500_00 })] });
    await call(FILING.filings.amend, {
      ...less,
      id: amended.id,
      version: amended.version,
      reason: '核减一行',
    });
    const dropped = await tendered.filed({ lines: [line({ unitPriceFen: 3_210_00 })] });
    await call(FILING.filings.cancel, { id: dropped.id, reason: '不再需要' });
  }

  async function whole(): Promise<void> {
    const first = await tendered.filed({ title: '一号计划', lines: [line({ unitPriceFen: 5_000_000 })] });
    const second = await tendered.filed({ title: '二号计划', lines: [line({ unitPriceFen: 3_000_050 })] });
    const plans = [
      { filingId: first.id, amountFen: 4_000_000 },
      { filingId: second.id, amountFen: 3_000_050 },
    ];
    const lots = ['一号包', '二号包', '三号包'].map((title, i) => ({
      title,
      valueFen: [4_000_000, 2_000_000, 1_000_050][i] ?? 1,
    }));
    let now = await tendered.create({
      title: '蓄水池工程',
      plans,
      lots,
      awardCriterion: 'rated',
      awardCriteria: '价格 60，方案 40',
    });
    const { id } = now;
    const dates = {
      noticeOn: day('03-05'),
      submissionFrom: day('03-06'),
      enquiryTo: day('03-15'),
      submissionTo: day('03-30'),
    };
    await call(FILING.tenders.publish, { id, ...dates, plannedOpeningOn: day('03-31') });
    const [a, b] = [supplier('甲水利公司'), supplier('乙水利公司')];
    for (const [i, firm] of [
      [0, a],
      [0, b],
      [1, b],
      [2, a],
    ] as const)
      now = await call(FILING.tenders.recordBid, {
        id,
        lotId: now.lots[i]?.id ?? '',
        supplier: firm,
        receivedOn: day('03-20'),
      });
    await call(FILING.tenders.withdrawBid, { id, bidId: now.bids[3]?.id ?? '', reason: '无力履约' });
    const prices = now.bids.slice(0, 3).map(({ id: bidId }, i) => ({ bidId, amountFen: 1_900_001 + i }));
    now = await call(FILING.tenders.open, { id, openedOn: day('03-31'), prices });
    await call(FILING.tenders.award, { id, bidId: now.bids[0]?.id ?? '', awardedOn: day('04-02') });
    await call(FILING.tenders.failLot, {
      id,
      lotId: now.lots[2]?.id ?? '',
      awardedOn: day('04-02'),
      reason: '无有效投标',
    });
    now = await call(FILING.tenders.award, {
      id,
      bidId: now.bids[2]?.id ?? '',
      awardedOn: day('04-03'),
      status: 'pending',
    });
    const [won, , pending] = now.awards;
    await call(FILING.tenders.confirmAward, { id, awardId: pending?.id ?? '' });
    const terms = { signedOn: day('04-10'), startsOn: day('04-11'), endsOn: day('08-31') };
    await call(FILING.contracts.sign, {
      id,
      awardId: pending?.id ?? '',
      number: 'HT-2',
      ...terms,
      amountFen: 1_900_003,
    });
    const over = { number: 'HT-1', amountFen: 2_000_000, overrunReason: '图纸有误，经批准' };
    now = await tendered.approved(
      await call(FILING.contracts.sign, { id, awardId: won?.id ?? '', ...terms, ...over }),
    );
    const contract = (number: string) => now.contracts.find((one) => one.number === number);
    const c = { id, contractId: contract('HT-1')?.id ?? '' };
    const change = {
      changedOn: day('05-02'),
      reason: '增加溢洪口',
      amountDeltaFen: 99,
      endsOn: day('09-30'),
    };
    await tendered.approved(
      await call(FILING.contracts.change, { ...c, ...change, overrunReason: '经批准' }),
    );
    await call(FILING.contracts.change, {
      ...c,
      changedOn: day('05-20'),
      reason: '减少材料',
      amountDeltaFen: -10_099,
    });
    const delivery = { deliveredOn: day('06-10'), description: '主体完工', divisions: ['360725100'] };
    now = await call(FILING.contracts.deliver, { ...c, ...delivery });
    const deliveryId = contract('HT-1')?.deliveries[0]?.id ?? '';
    await call(FILING.contracts.accept, {
      ...c,
      deliveryId,
      acceptedOn: day('06-15'),
      result: 'partly_accepted',
      amountFen: 1_500_000,
    });
    await call(FILING.contracts.pay, { ...c, paidOn: day('06-20'), amountFen: 1_000_001, voucher: 'GK-1' });
    now = await call(FILING.contracts.pay, { ...c, paidOn: day('06-21'), amountFen: 77, voucher: 'GK-2' });
    await call(FILING.contracts.reverse, {
      ...c,
      record: 'payment',
      recordId: contract('HT-1')?.payments[1]?.id ?? '',
      reason: '重复录入',
    });
    await call(FILING.contracts.pay, { ...c, paidOn: day('07-20'), amountFen: 989_999, voucher: 'GK-3' });
    await call(FILING.contracts.complete, c);
    await call(FILING.contracts.terminate, {
      id,
      contractId: contract('HT-2')?.id ?? '',
      reason: '供应商无力履约',
    });
    await call(FILING.tenders.complete, { id });
  }

  const take = async (content: string): Promise<OcdsImportReport> =>
    there.service.call(FILING.ocdsImports.import, { file: await sent(content) }, { as: there.admin });
  const sent = (content: string) => upload(there, Buffer.from(content), 'application/json');
  const all = async (filing: Filing) => {
    const { items } = await filing.service.call(
      FILING.tenders.list,
      { range: [0, 99] },
      { as: filing.admin },
    );
    const details = await Promise.all(
      items.map(({ id }) => filing.service.call(FILING.tenders.get, { id }, { as: filing.admin })),
    );
    return details
      .map(cameTo)
      .sort((x, y) =>
        JSON.stringify(x.title + x.valueFen).localeCompare(JSON.stringify(y.title + y.valueFen)),
      );
  };
  const plans = async (filing: Filing) => {
    const { items } = await filing.service.call(
      FILING.filings.list,
      { range: [0, 99] },
      { as: filing.admin },
    );
    return items
      .map(({ title, status, budgetFen, fiscalYear, method, filedAt }) => [
        budgetFen,
        title,
        status,
        fiscalYear,
        method,
        filedAt,
      ])
      .sort((a, b) => Number(a[0]) - Number(b[0]));
  };

  it('shows what would come of it first, then becomes the same filings and tenders, to the day and the fen, once', async () => {
    const preview = await there.service.call(
      FILING.ocdsImports.preview,
      { file: await sent(published) },
      { as: there.admin },
    );
    expect(preview.entries.flatMap(({ faults }) => faults)).toEqual([]);
    expect(preview.counts).toMatchObject({ new: preview.processes, refused: 0 });
    expect(await all(there)).toEqual([]);
    const report = await take(published);
    expect(report.counts).toMatchObject({ taken: report.processes, refused: 0, left: 0 });
    expect(await plans(there)).toEqual(await plans(here));
    expect(await all(there)).toEqual(await all(here));
    expect(report.entries.find(({ progress }) => progress?.contracts === 2)?.progress).toMatchObject({
      ...{ bids: 4, awards: 2, deliveries: 1, acceptances: 1, payments: 2 },
      ...{ contractedFen: 3_890_003, paidFen: 1_990_000 },
    });
    expect((await take(published)).counts).toMatchObject({ taken: 0, repeated: report.processes });
    expect(await all(there)).toEqual(await all(here));
  }, 900_000);

  it('is not published again by the other system, and is listed there with where it came from', async () => {
    const { items } = await there.service.call(
      FILING.ocdsImports.list,
      { range: [0, 99] },
      { as: there.admin },
    );
    expect(items.every(({ ocid }) => ocid.startsWith('ocds-other1-'))).toBe(true);
    expect(items.filter(({ tenderId }) => tenderId !== null)).toHaveLength(3);
    expect((await harvestReleases(there.service)).releases).toEqual([]);
  });
});
