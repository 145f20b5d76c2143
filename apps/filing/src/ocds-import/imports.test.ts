import { randomUUID } from 'node:crypto';
import { type Entity, FILING } from '@yinhu/contracts/filing';
import { eventually, testActor, testCall } from '@yinhu/testing';
import {
  type Filing,
  NEIGHBOUR,
  newCreditCode,
  plan,
  staffOf,
  startFiling,
} from '../../test/filing-fixture.ts';
import { harvestReleases } from '../../test/open-data.ts';
import type { JsonObject } from '../ocds/json.ts';

describe('importing OCDS data of elsewhere', () => {
  let filing: Filing;
  let entity: Entity;
  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(0);
    await filing.allocate(entity, 1_000_000_000, { fiscalYear: 2018, source: 'entity_budget' });
  });
  afterAll(() => filing.stop());

  const upload = async (content: unknown) => {
    const bytes = Buffer.isBuffer(content)
      ? content
      : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const key = `uploads/${randomUUID()}.json`;
    await filing.service.files.put(key, bytes, bytes.length);
    return {
      file: {
        key,
        fileName: 'releases.json',
        mediaType: 'application/json',
        size: bytes.length,
        sha256: '0'.repeat(64),
      },
    };
  };
  const preview = async (content: unknown, as = filing.admin) =>
    filing.service.call(FILING.ocdsImports.preview, await upload(content), { as });
  const take = async (content: unknown, as = filing.admin) =>
    filing.service.call(FILING.ocdsImports.import, await upload(content), { as });
  const value = (amount: number) => ({ amount, currency: 'CNY' });
  const party = (creditCode = entity.creditCode) => ({
    id: 'b',
    name: '某局',
    identifier: { scheme: 'CN-USCC', id: creditCode },
    roles: ['buyer'],
  });
  const release = (change: JsonObject = {}, ocid = `ocds-abc123-${randomUUID()}`): JsonObject => ({
    ocid,
    id: `${ocid}-1`,
    date: '2018-05-06T08:00:00+08:00',
    tag: ['planning'],
    initiationType: 'tender',
    parties: [party()],
    buyer: { id: 'b', name: '某局' },
    planning: { rationale: '让村里通水', budget: { amount: value(1234.5) } },
    tender: {
      id: 't',
      title: '外来的计划',
      procurementMethod: 'limited',
      procurementMethodDetails: '询价',
      items: [
        {
          id: '1',
          description: '蓄水池',
          classification: { scheme: 'CN-GPC', id: 'B02030200' },
          quantity: 1,
          unit: { value: value(1234.5) },
        },
      ],
    },
    ...change,
  });
  const inPackage = (releases: JsonObject[], version: string | undefined = '1.1') => ({
    uri: 'https://example.org/1',
    ...(version ? { version } : {}),
    publishedDate: '2018-06-01T00:00:00Z',
    publisher: { name: 'x' },
    releases,
  });
  const available = async () => {
    const page = await filing.service.call(
      FILING.quotas.list,
      { filter: { entityId: entity.id, fiscalYear: 2018 } },
      { as: filing.admin },
    );
    return page.items[0]?.availableFen ?? 0;
  };
  const faultsOf = async (one: JsonObject) =>
    (await preview(one)).entries[0]?.faults.map(({ field, reason }) => [field, reason]);

  it('shows what would come of it and changes nothing, then files each process at its own date from the quota of its year', async () => {
    const before = await available();
    const one = release({ awards: [{ id: 'a' }] });
    expect(await preview(inPackage([one]))).toMatchObject({
      processes: 1,
      releases: 1,
      counts: { new: 1, taken: 0, refused: 0 },
      entries: [
        {
          ocid: one.ocid,
          outcome: 'new',
          title: '外来的计划',
          budgetFen: 123_450,
          faults: [],
          leftOut: ['awards'],
          filingId: null,
        },
      ],
    });
    expect(await available()).toBe(before);
    const { entries, counts } = await take(inPackage([one]));
    expect(counts).toMatchObject({ taken: 1 });
    const filed = await filing.service.call(
      FILING.filings.get,
      { id: entries[0]?.filingId ?? '' },
      { as: filing.admin },
    );
    expect(filed).toMatchObject({
      status: 'filed',
      autoFiled: false,
      entityId: entity.id,
      fiscalYear: 2018,
      method: 'request_for_quotations',
      budgetFen: 123_450,
      filedAt: '2018-05-06T00:00:00.000Z',
    });
    expect(filed.number).toMatch(/^360725-2018-\d{4}$/);
    expect(filed.history.map(({ action, reason }) => [action, reason])).toEqual([
      ['draft', one.ocid],
      ['import', one.ocid],
    ]);
    expect(await available()).toBe(before - 123_450);
    const listed = await filing.service.call(FILING.ocdsImports.list, {}, { as: filing.admin });
    expect(listed.items.find(({ ocid }) => ocid === one.ocid)).toMatchObject({
      filingId: filed.id,
      filingNumber: filed.number,
    });
  });

  it('takes nothing twice, however often and at once it is asked', async () => {
    const one = inPackage([release()]);
    const before = await available();
    const reports = await Promise.all([take(one), take(one), take(one)]);
    expect(reports.map(({ counts }) => counts.taken).sort()).toEqual([0, 0, 1]);
    expect((await take(one)).counts).toMatchObject({ repeated: 1, taken: 0 });
    expect(await available()).toBe(before - 123_450);
    const [first] = one.releases;
    expect(
      (await take(inPackage([{ ...first, id: 'later', date: '2018-07-01T00:00:00Z' }]))).entries[0]?.faults,
    ).toMatchObject([{ reason: 'ocds_known' }]);
  });

  it('does not publish again what is published elsewhere', async () => {
    const { entries } = await take(release());
    const own = await filing.entityWith(1_000_000_000);
    const mine = await filing.submit(own, plan());
    const releases = await eventually(async () => {
      const found = (await harvestReleases(filing.service)).releases;
      return found.some(({ ocid }) => ocid.endsWith(mine.number ?? '-')) && found;
    });
    const imported = await filing.service.call(
      FILING.filings.get,
      { id: entries[0]?.filingId ?? '' },
      { as: filing.admin },
    );
    expect(releases.filter(({ ocid }) => ocid.endsWith(imported.number ?? '-'))).toEqual([]);
  });

  it('merges the releases of a process, takes the rest of a file when something does not fit, and says what and why', async () => {
    const first = release();
    const second = {
      ...first,
      id: 'second',
      date: '2018-06-01T00:00:00Z',
      tag: ['planningUpdate'],
      tender: { id: 't', title: '改了名的计划' },
    };
    const strange = release({ parties: [party(newCreditCode())] });
    const invalid = release({ tag: ['nonsense'] });
    const report = await take(inPackage([second, strange, first, invalid]));
    expect(report.counts).toMatchObject({ taken: 1, refused: 2 });
    expect(report.entries.find(({ ocid }) => ocid === first.ocid)).toMatchObject({
      title: '改了名的计划',
      filedAt: '2018-05-06T00:00:00.000Z',
    });
    expect(report.entries.find(({ ocid }) => ocid === strange.ocid)?.faults).toEqual([
      { field: 'buyer', reason: 'unknown_entity' },
    ]);
    expect(report.entries.find(({ ocid }) => ocid === invalid.ocid)?.faults).toMatchObject([
      { releaseId: invalid.id, field: '/tag/0', reason: 'ocds_schema' },
    ]);
  });

  it('names every field that does not fit', async () => {
    const tender = (item: JsonObject) => ({ tender: { id: 't', title: 'x', items: [{ id: '1', ...item }] } });
    const fitting = { classification: { id: 'B02030200' }, quantity: 1, unit: { value: value(1234.5) } };
    expect(await faultsOf(release({ parties: [] }))).toEqual([['buyer', 'required']]);
    expect(
      await faultsOf(release(tender({ ...fitting, classification: { scheme: 'CPV', id: '03000000' } }))),
    ).toEqual([['tender.items[0].classification', 'unknown_catalogue_item']]);
    expect(await faultsOf(release(tender({ ...fitting, unit: {} })))).toEqual([
      ['tender.items[0].unit.value', 'required'],
    ]);
    expect(await faultsOf(release(tender({ ...fitting, quantity: 2 })))).toEqual([
      ['planning.budget.amount', 'funding_total'],
    ]);
    expect(
      await faultsOf(release({ planning: { budget: { amount: { amount: 5, currency: 'USD' } } } })),
    ).toContainEqual(['planning.budget.amount', 'not_in_yuan']);
    expect(await faultsOf(release({ planning: { budget: { amount: value(0.001) } } }))).toContainEqual([
      'planning.budget.amount',
      'money',
    ]);
    expect(await faultsOf(release({ date: '2100-01-01T00:00:00Z' }))).toEqual([['date', 'in_future']]);
    expect(await faultsOf(release({}, 'ocds-yinhu0-360725-2018-0001'))).toEqual([['ocid', 'ocds_own']]);
  });

  it('does not overdraw the quota', async () => {
    const poor = await filing.entityWith(0);
    const one = release({ parties: [party(poor.creditCode)] });
    expect((await preview(one)).entries[0]).toMatchObject({
      outcome: 'refused',
      faults: [{ field: 'planning.budget', reason: 'quota_short' }],
    });
    expect((await take(one)).entries[0]).toMatchObject({
      outcome: 'refused',
      faults: [{ field: 'planning.budget', reason: 'quota_short' }],
    });
    expect(
      (
        await filing.service.call(
          FILING.ocdsImports.list,
          { filter: { q: String(one.ocid) } },
          { as: filing.admin },
        )
      ).items,
    ).toEqual([]);
  });

  it('refuses other versions, naming them, and files that are cut off, nested too deep, or no OCDS', async () => {
    const flaw = (content: unknown) => take(content).catch((problem) => problem.params);
    expect(await flaw(inPackage([release()], '1.0'))).toEqual({ flaw: 'version', found: ' (1.0)' });
    expect(await flaw(inPackage([release()], ''))).toEqual({ flaw: 'version', found: ' (1.0)' });
    expect(await flaw(inPackage([release()], '1.2'))).toEqual({ flaw: 'version', found: ' (1.2)' });
    expect(await flaw(JSON.stringify(inPackage([release()])).slice(0, -20))).toMatchObject({
      flaw: 'not_json',
    });
    expect(await flaw(`${JSON.stringify(release())}\n{"ocid":`)).toEqual({ flaw: 'not_json', found: ' (2)' });
    expect(await flaw('['.repeat(5_000_000))).toMatchObject({ flaw: 'too_deep' });
    expect(await flaw(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)).toMatchObject({ flaw: 'too_deep' });
    expect(await flaw(Buffer.from([0xff, 0xfe, 0x00]))).toMatchObject({ flaw: 'not_utf8' });
    expect(await flaw({ hello: 'world' })).toMatchObject({ flaw: 'no_releases' });
  });

  it('reads release packages, record packages, single releases, lists, and one of them to a line', async () => {
    const [a, b] = [release(), release()];
    const records = {
      ...inPackage([]),
      releases: undefined,
      records: [
        { ocid: a.ocid, releases: [a] },
        { ocid: b.ocid, releases: [{ url: 'https://x', date: b.date }], compiledRelease: b },
      ],
    };
    for (const content of [
      inPackage([a, b]),
      records,
      [a, b],
      [inPackage([a]), inPackage([b])],
      `${JSON.stringify(a)}\n\n${JSON.stringify(b)}\n`,
    ]) {
      expect((await preview(content)).counts).toMatchObject({ new: 2 });
    }
  });

  it('is for the head of the county’s own office, and entities of other counties are unknown to it', async () => {
    for (const role of ['county_reviewer', 'province_supervisor', 'entity_clerk'] as const) {
      await expect(take(release(), staffOf(role))).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect((await preview(release(), staffOf('county_admin', NEIGHBOUR))).entries[0]?.faults).toEqual([
      { field: 'buyer', reason: 'unknown_entity' },
    ]);
    const seen = (role: 'county_admin' | 'province_supervisor' | 'helping_buyer', division: string) =>
      filing.service.database.read(testCall({ actor: testActor(staffOf(role, division)) }), (tx) =>
        tx.query('SELECT ocid FROM ocds_source'),
      );
    expect(await seen('county_admin', NEIGHBOUR)).toEqual([]);
    expect(await seen('helping_buyer', '360725')).toEqual([]);
    expect((await seen('province_supervisor', '36')).length).toBeGreaterThan(0);
  });

  it('leaves no upload behind', async () => {
    const kept = async () => {
      const keys: string[] = [];
      for await (const { key } of filing.service.files.list('uploads/')) keys.push(key);
      return keys;
    };
    const before = await kept();
    await preview(release());
    await take({ hello: 'world' }).catch(() => undefined);
    expect(await kept()).toEqual(before);
  });
});
