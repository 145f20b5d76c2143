import { randomUUID } from 'node:crypto';
import { type Entity, FILING } from '@yinhu/contracts/filing';
import { businessDate } from '@yinhu/contracts/kernel';
import { type Filing, newCreditCode, plan, startFiling, YEAR } from '../../test/filing-fixture.ts';
import { upload } from '../../test/uploads.ts';
import type { JsonObject } from '../ocds/json.ts';

const yuan = (amount: number) => ({ amount, currency: 'CNY' });
const at = (day: string) => `${day}T00:00:00+08:00`;

describe('a tender of elsewhere', () => {
  let filing: Filing;
  let entity: Entity;
  const [first, second] = [newCreditCode('360702'), newCreditCode('360702')];
  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(1_000_000_000);
    await filing.allocate(entity, 1_000_000_000, { fiscalYear: 2018, source: 'entity_budget' });
  });
  afterAll(() => filing.stop());

  const send = (content: unknown) => upload(filing, Buffer.from(JSON.stringify(content)), 'application/json');
  const preview = async (content: unknown) =>
    filing.service.call(FILING.ocdsImports.preview, { file: await send(content) }, { as: filing.admin });
  const take = async (content: unknown) =>
    filing.service.call(FILING.ocdsImports.import, { file: await send(content) }, { as: filing.admin });
  const detail = (id: string | null | undefined) =>
    filing.service.call(FILING.tenders.get, { id: id ?? '' }, { as: filing.admin });
  const taken = async (content: unknown) => {
    const { entries } = await take(content);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['taken']);
    return { ...(await detail(entries[0]?.tenderId)), report: entries[0] };
  };
  const faults = (report: { faults: readonly { field: string; reason: string }[] } | undefined) =>
    report?.faults.map(({ field, reason }) => [field, reason]);

  const party = (id: string, creditCode: string, name: string, roles: string[]) => ({
    ...{ id, name, roles },
    identifier: { scheme: 'CN-USCC', id: creditCode },
  });
  const award = (change: JsonObject = {}) => ({
    ...{ id: 'a', status: 'active', date: at('2018-06-10'), value: yuan(900), suppliers: [{ id: 's1' }] },
    ...change,
  });
  const contract = (change: JsonObject = {}) => ({
    ...{ id: 'HT-7', awardID: 'a', status: 'active', dateSigned: at('2018-06-20'), value: yuan(900) },
    period: { startDate: at('2018-06-20'), endDate: at('2018-12-31') },
    ...change,
  });
  const paid = (id: string, amount: number, day = '2018-08-01') => ({
    id,
    date: at(day),
    value: yuan(amount),
  });
  /** One process from its plan to its payments, as most of the world publishes it. */
  const process = ({ tender = {}, ...change }: JsonObject = {}): JsonObject => {
    const ocid = `ocds-abc123-${randomUUID()}`;
    return {
      ...{
        ocid,
        id: `${ocid}-1`,
        date: '2018-09-01T08:00:00+08:00',
        tag: ['tender', 'award', 'contract'],
        initiationType: 'tender',
      },
      parties: [
        party('b', entity.creditCode, '某局', ['buyer']),
        party('s1', first, '甲公司', ['supplier', 'tenderer']),
        party('s2', second, '乙公司', ['tenderer']),
      ],
      buyer: { id: 'b', name: '某局' },
      planning: { budget: { amount: yuan(1000) } },
      tender: {
        ...{ id: 't', title: '外来的项目', status: 'complete', value: yuan(1000) },
        ...{ procurementMethod: 'limited', procurementMethodDetails: '询价' },
        items: [
          {
            id: '1',
            description: '蓄水池',
            classification: { id: 'B02030200' },
            quantity: 1,
            unit: { value: yuan(1000) },
          },
        ],
        tenderPeriod: { startDate: at('2018-05-10'), endDate: at('2018-06-01') },
        ...(tender as JsonObject),
      },
      bids: {
        details: [
          { id: '1', status: 'valid', date: at('2018-05-30'), tenderers: [{ id: 's1' }], value: yuan(900) },
          { id: '2', status: 'disqualified', tenderers: [{ id: 's2' }], value: yuan(950) },
        ],
      },
      awards: [award()],
      contracts: [
        contract({ implementation: { transactions: [paid('p1', 500), paid('p2', 400, '2018-08-20')] } }),
      ],
      ...change,
    };
  };

  it('comes with its plan, every step on its day, and is linked to it', async () => {
    const one = process();
    expect((await preview(one)).entries).toMatchObject([
      {
        outcome: 'new',
        faults: [],
        leftOut: [],
        progress: { bids: 2, awards: 1, contracts: 1, payments: 2, contractedFen: 90_000, paidFen: 90_000 },
      },
    ]);
    const tender = await taken(one);
    expect(tender).toMatchObject({
      ...{ title: '外来的项目', method: 'request_for_quotations', status: 'closed', valueFen: 100_000 },
      ...{ noticeOn: '2018-05-10', submissionTo: '2018-06-01', openedOn: '2018-06-01' },
      bids: [
        { supplier: { creditCode: first }, status: 'valid', amountFen: 90_000, receivedOn: '2018-05-30' },
        {
          supplier: { creditCode: second },
          status: 'disqualified',
          amountFen: 95_000,
          receivedOn: '2018-06-01',
        },
      ],
      awards: [{ awardedOn: '2018-06-10', amountFen: 90_000, contractedFen: 90_000 }],
      contracts: [
        {
          ...{
            number: 'HT-7',
            signedOn: '2018-06-20',
            endsOn: '2018-12-31',
            amountFen: 90_000,
            paidFen: 90_000,
          },
          payments: [{ paidOn: '2018-08-01', voucher: 'p1' }, { paidOn: '2018-08-20' }],
        },
      ],
    });
    expect(tender.number).toMatch(/^360725-T2018-/);
    expect(tender.history[1]).toMatchObject({ action: 'publish_notice', at: '2018-05-09T16:00:00.000Z' });
    const filed = await filing.service.call(
      FILING.filings.get,
      { id: tender.plans[0]?.filingId ?? '' },
      { as: filing.admin },
    );
    expect(filed).toMatchObject({
      status: 'executing',
      filedAt: '2018-05-09T16:00:00.000Z',
      fiscalYear: 2018,
    });
    expect((await take(one)).entries).toMatchObject([
      { outcome: 'repeated', tenderId: tender.id, filingId: filed.id },
    ]);
  });

  it('keeps contracts within awards and payments within contracts, unless a reason was published, and says what it left out', async () => {
    const beyond = process({
      awards: [award({ value: yuan(800) })],
      contracts: [
        contract({ value: yuan(850), implementation: { transactions: [paid('p', 10)] } }),
        contract({
          id: 'HT-8',
          value: yuan(700),
          implementation: { transactions: [paid('p1', 700), paid('p2', 1)] },
        }),
      ],
    });
    const tender = await taken(beyond);
    expect(faults(tender.report)).toEqual([
      ['contracts[0]', 'award_exceeded'],
      ['contracts[1].implementation.transactions[1]', 'contract_exceeded'],
    ]);
    expect(tender.contracts).toMatchObject([{ number: 'HT-8', paidFen: 70_000 }]);
    const explained = process({
      contracts: [
        contract({
          value: yuan(950),
          overrunReason: '图纸有误',
          implementation: { transactions: [{ ...paid('p', 960), overrunReason: '税费' }] },
        }),
      ],
    });
    expect((await taken(explained)).contracts).toMatchObject([
      {
        amountFen: 95_000,
        overrunReason: '图纸有误',
        payments: [{ amountFen: 96_000, overrunReason: '税费' }],
      },
    ]);
  });

  it('changes its contract as its releases say, for the reasons that amendments give', async () => {
    const one = process();
    const amended = contract({
      value: yuan(990),
      period: { startDate: at('2018-06-20'), endDate: at('2019-01-31') },
      amendments: [{ id: 'x', date: at('2018-08-10'), rationale: '增加工程量' }],
      implementation: { transactions: [paid('p1', 500), paid('p1-back', -500, '2018-08-02')] },
    });
    const later = {
      ...one,
      id: 'later',
      date: '2018-10-01T00:00:00Z',
      tag: ['contractAmendment'],
      contracts: [amended],
    };
    const { bids: _, awards: __, ...rest } = later as JsonObject;
    expect((await taken([one, rest])).contracts).toMatchObject([
      {
        ...{ amountFen: 90_000, changedFen: 9_000, endsOn: '2019-01-31', paidFen: 40_000 },
        changes: [
          {
            changedOn: '2018-08-10',
            amountDeltaFen: 9_000,
            reason: '增加工程量',
            overrunReason: '增加工程量',
          },
        ],
      },
    ]);
  });

  it('invents no bids: an award without any stands alone and raises no flag of a single bid', async () => {
    const { bids: _, ...rest } = process();
    const tender = await taken(rest);
    expect(tender).toMatchObject({
      bids: [],
      awards: [{ bidId: null, supplier: { creditCode: first } }],
      flags: [],
    });
    const { bids: __, ...few } = process({ tender: { tenderers: [{ id: 's1' }] } });
    const single = await taken(few);
    expect(single.bids).toMatchObject([{ amountFen: null }]);
    const raised = await filing.service.call(
      FILING.redFlags.list,
      { filter: { subjectId: single.id } },
      { as: filing.admin },
    );
    expect(raised.items.map(({ indicator }) => indicator)).toEqual(['R018']);
  });

  it('is left out where it does not fit, and its plan is taken; it comes once, when it fits', async () => {
    const one = process({ tender: { tenderPeriod: {} } });
    const { entries } = await take(one);
    expect(entries).toMatchObject([{ outcome: 'taken', tenderId: null, progress: null }]);
    expect(faults(entries[0])).toContainEqual(['tender.tenderPeriod.endDate', 'required']);
    const period = { tenderPeriod: { startDate: at('2018-09-02'), endDate: at('2018-09-20') } };
    const mended = {
      ...one,
      id: 'mended',
      date: '2018-10-01T00:00:00Z',
      tender: { ...(one.tender as JsonObject), ...period },
    };
    const fitting: JsonObject = { ...mended, awards: [award({ date: at('2018-09-25') })], contracts: [] };
    const reports = await Promise.all([take([one, fitting]), take([one, fitting])]);
    expect(reports.map(({ counts }) => counts.taken).sort()).toEqual([0, 1]);
    const report = (await take([one, fitting])).entries[0];
    expect(report).toMatchObject({ outcome: 'repeated', filingId: entries[0]?.filingId });
    expect(await detail(report?.tenderId)).toMatchObject({ awards: [{ awardedOn: '2018-09-25' }] });
  });

  it('is for a plan that was filed here, where it says so; for one that nobody knows it is refused', async () => {
    const own = await filing.submit(entity, plan());
    const today = businessDate(new Date());
    const period = { startDate: at(today), endDate: at(`${YEAR + 1}-01-20`) };
    const related = (identifier: string) => [
      { id: '1', relationship: ['planning'], scheme: 'ocid', identifier },
    ];
    const tender = {
      title: '公共资源交易',
      status: 'active',
      value: yuan(own.budgetFen / 100),
      tenderPeriod: period,
    };
    const blank = {
      bids: {},
      awards: [],
      contracts: [],
      tag: ['tender'],
      date: new Date(Date.now() - 1000).toISOString(),
    };
    const linked = process({ ...blank, tender, relatedProcesses: related(`ocds-yinhu0-${own.number}`) });
    expect(await taken(linked)).toMatchObject({
      status: 'active',
      plans: [{ filingId: own.id, amountFen: own.budgetFen }],
    });
    const lost = process({ ...blank, tender, relatedProcesses: related('ocds-abc123-nobody') });
    const { entries } = await take(lost);
    expect(entries).toMatchObject([
      { outcome: 'refused', faults: [{ field: 'relatedProcesses', reason: 'ocds_unknown_plan' }] },
    ]);
  });

  it('is refused with a clear word where a record holds no release, and where two releases have one id', async () => {
    const one = process();
    const record = (content: JsonObject) => ({ version: '1.1', records: [{ ocid: one.ocid, ...content }] });
    const refusal = async (content: unknown) => faults((await preview(content)).entries[0]);
    const links = [{ url: 'https://example.org/1', date: '2018-09-01T00:00:00Z', tag: ['tender'] }];
    expect(await refusal(record({ releases: links }))).toEqual([['releases', 'ocds_linked']]);
    expect(await refusal(record({ versionedRelease: { ocid: one.ocid ?? null } }))).toEqual([
      ['releases', 'ocds_versioned'],
    ]);
    expect(await refusal({ ocid: one.ocid, tag: [{ releaseID: '1', value: ['tender'] }] })).toEqual([
      ['releases', 'ocds_versioned'],
    ]);
    expect(await refusal([one, { ...one, date: '2018-09-02T00:00:00Z' }])).toEqual([
      ['id', 'ocds_duplicate'],
    ]);
    expect((await preview([one, one])).counts).toMatchObject({ new: 1 });
    const compiled = { ...one, id: 'c', tag: ['compiled'] };
    expect((await preview(record({ releases: links, compiledRelease: compiled }))).entries).toMatchObject([
      { outcome: 'new', progress: { contracts: 1 } },
    ]);
  });
});
