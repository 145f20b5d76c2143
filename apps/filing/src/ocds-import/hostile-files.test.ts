import { randomUUID } from 'node:crypto';
import { type Entity, FILING } from '@yinhu/contracts/filing';
import { type Filing, startFiling } from '../../test/filing-fixture.ts';

describe('a file that was made to do harm', () => {
  let filing: Filing;
  let entity: Entity;
  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(0);
    await filing.allocate(entity, 1_000_000_000, { fiscalYear: 2018, source: 'entity_budget' });
  });
  afterAll(() => filing.stop());

  const send = async (operation: typeof FILING.ocdsImports.preview, content: string) => {
    const bytes = Buffer.from(content);
    const key = `uploads/${randomUUID()}.json`;
    await filing.service.files.put(key, bytes, bytes.length);
    const file = {
      key,
      fileName: 'a.json',
      mediaType: 'application/json',
      size: bytes.length,
      sha256: '0'.repeat(64),
    };
    return filing.service.call(operation, { file }, { as: filing.admin });
  };
  const preview = (content: string) => send(FILING.ocdsImports.preview, content);
  const flaw = (content: string) => preview(content).catch((problem) => problem.params.flaw);
  const value = { amount: 10, currency: 'CNY' };
  const release = (change: Record<string, unknown> = {}) => {
    const ocid = `ocds-abc123-${randomUUID()}`;
    return {
      ...{
        ocid,
        id: `${ocid}-1`,
        date: '2018-05-06T08:00:00+08:00',
        tag: ['planning'],
        initiationType: 'tender',
      },
      parties: [
        { id: 'b', name: '某局', identifier: { scheme: 'CN-USCC', id: entity.creditCode }, roles: ['buyer'] },
      ],
      buyer: { id: 'b' },
      planning: { budget: { amount: value } },
      tender: {
        ...{ id: 't', title: '外来的计划', procurementMethod: 'limited' },
        items: [
          {
            id: '1',
            description: '蓄水池',
            classification: { id: 'B02030200' },
            quantity: 1,
            unit: { value },
          },
        ],
      },
      ...change,
    };
  };
  const inPackage = (...releases: string[]) => `{"version":"1.1","releases":[${releases.join(',')}]}`;
  const text = (change?: Record<string, unknown>) => JSON.stringify(release(change));

  it('with a prototype in it changes no object of ours: that process is refused, the other is not', async () => {
    const { ocid } = release();
    const proto = `{"ocid":"${ocid}","id":"1","date":"2019-05-01T00:00:00Z","tag":["planning"],"initiationType":"tender","__proto__":{"x":1}}`;
    const report = await preview(inPackage(proto, text()));
    expect(report.counts).toMatchObject({ new: 1, refused: 1 });
    expect(report.entries.find((entry) => entry.ocid === ocid)?.faults).toMatchObject([
      { field: '__proto__', reason: 'forbidden_name' },
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each([
    ['a NUL', 'a\u0000', 'control_character'],
    ['half a character', 'a\ud800', 'lone_surrogate'],
  ])(
    'with %s in an id, an ocid or a title has a report that names it, and the others are taken',
    async (_, bad, reason) => {
      const transaction = {
        contracts: [{ id: 'c', awardID: 'a', implementation: { transactions: [{ id: bad }] } }],
      };
      const changes = [
        { id: bad },
        { ocid: bad },
        { tender: { id: 't', title: bad } },
        { contracts: [{ id: bad, awardID: 'a' }] },
        transaction,
      ];
      const report = await send(FILING.ocdsImports.import, inPackage(...changes.map(text), text()));
      expect(report.counts).toMatchObject({ taken: 1, refused: changes.length });
      const faults = report.entries
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ faults: [first] }) => first);
      expect(faults.map((fault) => fault?.reason)).toEqual(changes.map(() => reason));
      expect(faults.map((fault) => fault?.field).sort()).toEqual(
        [
          'contracts[0].id',
          'contracts[0].implementation.transactions[0].id',
          'id',
          'ocid',
          'tender.title',
        ].sort(),
      );
    },
  );

  it('of millions of empty objects, or of what is no release, is refused in words while others are served', async () => {
    const [flaws] = await Promise.all([
      Promise.all([flaw(`[${'{},'.repeat(2_700_000)}{}]`), flaw(`{"x":[${'{},'.repeat(900_000)}{}]}`)]),
      filing.entityWith(0),
    ]);
    expect(flaws).toEqual(['too_many', 'no_releases']);
  });

  it('with one process too large or too intricate is taken but for that one', async () => {
    const large = text({ x: 'x'.repeat(3_000_000) });
    const intricate = text({ x: Array.from({ length: 150_000 }, () => ({})) });
    const report = await preview(inPackage(large, text(), intricate));
    expect(report.counts).toMatchObject({ new: 1, refused: 2 });
    expect(
      report.entries.filter(({ outcome }) => outcome === 'refused').map(({ faults }) => faults[0]?.reason),
    ).toEqual(['ocds_too_large', 'ocds_too_large']);
  });
});
