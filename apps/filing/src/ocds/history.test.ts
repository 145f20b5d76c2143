import { type Entity, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import { eventually } from '@yinhu/testing';
import { type Filing, HENGSHUI, line, newCreditCode, plan, startFiling } from '../../test/filing-fixture.ts';
import { harvestRecords, harvestReleases } from '../../test/open-data.ts';
import type { Json, JsonObject } from './json.ts';
import { compiledRelease } from './merge/compiled-release.ts';
import { versionedRelease } from './merge/versioned-release.ts';
import { ocidOf } from './release/ocid.ts';
import { recordPackageFaults } from './schema/validate.ts';

type Tender = TenderDetail;

describe('a whole history among the open data', () => {
  let filing: Filing;
  let entity: Entity;
  let as: ReturnType<Filing['clerkOf']>;
  let tender: Tender;
  let planNumber: string;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const firm = (name: string) => ({ creditCode: newCreditCode(), name, smallEnterprise: true });

  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(1_000_000_000);
    as = filing.clerkOf(entity);
    const filed = await filing.submit(
      entity,
      plan({ method: 'open_tender', lines: [line({ quantity: 2, unitPriceFen: 5_000_050 })] }),
    );
    const amended = await filing.service.call(
      FILING.filings.amend,
      {
        ...plan({ method: 'open_tender', lines: [line({ quantity: 2, unitPriceFen: 4_000_050 })] }),
        id: filed.id,
        version: filed.version,
        reason: '核减',
      },
      { as },
    );
    planNumber = amended.number ?? '';
    tender = await toTheLastPayment(amended.id);
  }, 60_000);
  afterAll(() => filing.stop());

  const { call } = {
    call: ((operation, input) => filing.service.call(operation, input, { as })) as Filing['service']['call'],
  };

  /**
   * Two lots, three bids, an award and a contract for each, a change, deliveries, an acceptance, payments,
   * one taken back.
   */
  async function toTheLastPayment(filingId: string): Promise<Tender> {
    const lots = [
      { title: '一号池', valueFen: 5_000_000 },
      { title: '二号池', valueFen: 3_000_100 },
    ];
    let now = await call(FILING.tenders.create, {
      title: '蓄水池工程',
      method: 'open_tender',
      plans: [{ filingId, amountFen: 8_000_100 }],
      lots,
    });
    const { id } = now;
    const dates = { noticeOn: today, submissionTo: today, enquiryTo: today, plannedOpeningOn: today };
    await call(FILING.tenders.publish, { id, ...dates });
    const [first, second] = now.lots.map((lot) => lot.id);
    const [a, b] = [firm('甲水利公司'), firm('乙水利公司')];
    for (const [lotId, supplier] of [
      [first, a],
      [first, b],
      [second, b],
    ] as const) {
      now = await call(FILING.tenders.recordBid, { id, lotId: lotId ?? '', supplier, receivedOn: today });
    }
    const prices = now.bids.map(({ id: bidId }, i) => ({ bidId, amountFen: 2_900_001 + i }));
    now = await call(FILING.tenders.open, { id, openedOn: today, prices });
    const bidOf = (lotId: string | undefined) => now.bids.find((bid) => bid.lotId === lotId)?.id ?? '';
    await call(FILING.tenders.award, { id, bidId: bidOf(first), awardedOn: today, status: 'pending' });
    now = await call(FILING.tenders.award, { id, bidId: bidOf(second), awardedOn: today });
    now = await call(FILING.tenders.confirmAward, { id, awardId: now.awards[0]?.id ?? '' });
    for (const [i, award] of now.awards.entries()) {
      const terms = {
        number: `HT-${i + 1}`,
        signedOn: today,
        startsOn: today,
        endsOn: '2099-12-31',
        amountFen: award.amountFen - 100,
      };
      now = await call(FILING.contracts.sign, { id, awardId: award.id, ...terms });
    }
    const [one, two] = now.contracts.map((contract) => contract.id);
    const [c1, c2] = [
      { id, contractId: one ?? '' },
      { id, contractId: two ?? '' },
    ];
    await call(FILING.contracts.change, {
      ...c1,
      changedOn: today,
      reason: '增加溢洪口',
      amountDeltaFen: 99,
    });
    now = await call(FILING.contracts.deliver, {
      ...c1,
      deliveredOn: today,
      description: '主体完工',
      divisions: [HENGSHUI],
    });
    const deliveryId = now.contracts[0]?.deliveries[0]?.id ?? '';
    await call(FILING.contracts.accept, {
      ...c1,
      deliveryId,
      acceptedOn: today,
      result: 'accepted',
      amountFen: 2_000_000,
    });
    await call(FILING.contracts.pay, { ...c1, paidOn: today, amountFen: 1_000_001, voucher: 'GK-1' });
    now = await call(FILING.contracts.pay, { ...c1, paidOn: today, amountFen: 77, voucher: 'GK-2' });
    const mistaken = now.contracts[0]?.payments[1]?.id ?? '';
    await call(FILING.contracts.reverse, {
      ...c1,
      record: 'payment',
      recordId: mistaken,
      reason: '重复录入',
    });
    await call(FILING.contracts.complete, c1);
    return call(FILING.contracts.terminate, { ...c2, reason: '供应商无力履约' });
  }

  const releasesOf = async (number: string) =>
    (await harvestReleases(filing.service)).releases.filter(({ ocid }) => ocid === ocidOf(number));
  const all = () =>
    eventually(async () => {
      const releases = await releasesOf(tender.number);
      return releases.at(-1)?.tag[0] === 'contractTermination' && releases.length === 15 && releases;
    });

  it('is one process for the plan and one for the tender, each step a valid release of its kind', async () => {
    const tags = (await all()).map(({ tag }) => tag[0]);
    expect(tags).toEqual([
      'tender',
      'tenderUpdate',
      'award',
      'award',
      'awardUpdate',
      'contract',
      'contract',
      'contractAmendment',
      'implementation',
      'implementationUpdate',
      'implementationUpdate',
      'implementationUpdate',
      'implementationUpdate',
      'contractTermination',
      'contractTermination',
    ]);
    expect((await releasesOf(planNumber)).map(({ tag }) => tag[0])).toEqual(['planning', 'planningUpdate']);
  });

  it('points from the tender to its plan', async () => {
    const [first] = await all();
    expect(first?.relatedProcesses).toMatchObject([
      { relationship: ['planning'], scheme: 'ocid', identifier: ocidOf(planNumber) },
    ]);
  });

  it('keeps the bidders sealed until the opening, and persons out of everything', async () => {
    const releases = await all();
    expect(releases[0]?.tender).not.toHaveProperty('tenderers');
    expect(releases[1]?.tender).toMatchObject({ numberOfTenderers: 2 });
    expect(JSON.stringify(releases)).not.toMatch(/GK-1|entity_clerk/);
  });

  it('gives a record whose compiled and versioned release are the merge of its releases', async () => {
    const releases = await all();
    const ocid = ocidOf(tender.number);
    const record = (await harvestRecords(filing.service)).find((one) => one.ocid === ocid);
    expect(record?.compiledRelease).toEqual(compiledRelease(releases));
    const whole = await filing.service.call(FILING.ocds.record, { ocid, embedded: true, versioned: true });
    expect(recordPackageFaults(whole as Json)).toEqual([]);
    expect(whole.records[0]?.versionedRelease).toEqual(versionedRelease(releases));
  });

  it('equals the county’s own figures to the fen', async () => {
    const now = compiledRelease(await all()) as unknown as Record<string, JsonObject & JsonObject[]>;
    const fen = (value: unknown) => Math.round((value as { amount: number }).amount * 100);
    expect(fen(now.tender?.value)).toBe(tender.valueFen);
    expect(((now.tender?.lots ?? []) as JsonObject[]).map(({ value }) => fen(value))).toEqual(
      tender.lots.map(({ valueFen }) => valueFen),
    );
    expect(now.awards?.map(({ value }) => fen(value))).toEqual(
      tender.awards.map(({ amountFen }) => amountFen),
    );
    expect(now.contracts?.map(({ value }) => fen(value))).toEqual(
      tender.contracts.map(({ amountFen, changedFen }) => amountFen + changedFen),
    );
    const [contract = {}] = now.contracts ?? [];
    const implementation = contract.implementation as JsonObject;
    const transactions = implementation.transactions as JsonObject[];
    expect(transactions).toHaveLength(3);
    expect(transactions.reduce((sum, { value }) => sum + fen(value), 0)).toBe(tender.contracts[0]?.paidFen);
    expect(now.contracts?.map(({ status }) => status)).toEqual(['terminated', 'terminated']);
    expect(now.tender?.status).toBe('complete');
  });
});
