import { FILING } from '@yinhu/contracts/filing';
import { type Filing, startFiling, YEAR } from '../../../test/filing-fixture.ts';
import { csv, upload } from '../../../test/uploads.ts';

const HEADER = ['统一社会信用代码', '年度', '资金来源', '下达金额（元）', '说明'];
const as = (filing: Filing) => ({ as: filing.admin });

describe('money that was allocated before', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const fileOf = (...rows: string[][]) => upload(filing, csv(HEADER, ...rows));
  const row = (code: string, amount: string, reason: string, source = '社会捐赠') => [
    code,
    `${YEAR}`,
    source,
    amount,
    reason,
  ];
  const preview = async (...rows: string[][]) =>
    filing.service.call(FILING.quotas.importPreview, { file: await fileOf(...rows) }, as(filing));
  const importing = async (rows: string[][], further: { repeatReason?: string } = {}) =>
    filing.service.call(
      FILING.quotas.import,
      { file: await fileOf(...rows), mode: 'all_or_nothing', ...further },
      as(filing),
    );
  const allocatedFen = async (entity: Parameters<Filing['quotaOf']>[0]) =>
    (await filing.quotaOf(entity)).allocatedFen;

  it('is told by the preview, with what is held, what comes and what will be', async () => {
    const entity = await filing.entityWith(0);
    const rows = [row(entity.creditCode, '500', '赣财农〔2026〕1号')];
    expect(await preview(...rows)).toMatchObject({
      sum: { heldFen: 0, comingFen: 50_000, willBeFen: 50_000 },
      repeats: [],
      importedBefore: null,
    });
    await importing(rows);
    const again = await preview(...rows);
    expect(again).toMatchObject({
      sum: { heldFen: 50_000, comingFen: 50_000, willBeFen: 100_000 },
      sample: [{ sum: { heldFen: 50_000, willBeFen: 100_000 } }],
      importedBefore: { by: 'county_admin' },
    });
    expect(again.repeats.map(({ text, row: at }) => [at, again.texts[text]?.['zh-CN']])).toEqual([
      [2, expect.stringContaining('已按 赣财农〔2026〕1号 下达 500.00 元')],
    ]);
  });

  it('is not doubled by the same table again, and with a reason it is, kept in the ledger', async () => {
    const entity = await filing.entityWith(0);
    const rows = [row(entity.creditCode, '500', '第一批')];
    await importing(rows);
    await expect(importing(rows)).rejects.toMatchObject({
      code: 'allocated_before',
      fields: [
        { field: 'repeatReason', reason: 'required' },
        { field: 'file', reason: 'table_known' },
      ],
    });
    expect(await allocatedFen(entity)).toBe(50_000);
    await importing(rows, { repeatReason: '追加同额' });
    expect(await allocatedFen(entity)).toBe(100_000);
    const { movements } = await filing.ledgerOf((await filing.quotaOf(entity)).id);
    expect(movements.map(({ repeatReason }) => repeatReason)).toEqual([null, '追加同额']);
  });

  it.each([
    '赣财农〔2026〕7号',
    '赣财农[2026]7号',
    '按赣财农（２０２６）第07号文件',
    '《赣财农【2026】 7 号》',
    '赣财农〔二〇二六〕7号',
    '赣财农字〔2026〕第7號',
    '赣财农〔26〕7号',
    '根据赣财农〈2026〉7号文',
    '赣财农{2026}7号',
    '赣财农<2026>7号',
    '赣财农2026-7号',
    '赣财农2026—007号',
    '赣财农〔2026〕7',
    '赣财\u200b农〔20\u200d26〕\ufeff7号',
  ])('is known by its document however it is typed: %s', async (typed) => {
    const entity = await filing.entityWith(0);
    await importing([row(entity.creditCode, '500', '赣财农〔2026〕7号')]);
    await expect(importing([row(entity.creditCode, '300', typed)])).rejects.toMatchObject({
      code: 'allocated_before',
      fields: expect.arrayContaining([
        {
          field: 'rows[2].reason',
          reason: 'document_known',
          params: expect.objectContaining({ document: '赣财农〔2026〕7号' }),
        },
      ]),
    });
    expect(await allocatedFen(entity)).toBe(50_000);
  });

  it('is another’s: of another quota, or under another document', async () => {
    const [one, two] = [await filing.entityWith(0), await filing.entityWith(0)];
    await importing([row(one.creditCode, '500', '赣财农〔2026〕8号')]);
    await importing([row(two.creditCode, '500', '赣财农〔2026〕8号')]);
    await importing([row(one.creditCode, '500', '赣财农〔2026〕8号', '县级扶贫专项资金')]);
    await importing([
      row(one.creditCode, '500', '赣财农〔2026〕18号'),
      row(two.creditCode, '500', '县财农〔2026〕8号'),
    ]);
    await importing([
      row(one.creditCode, '500', '赣财农〔2026〕81'),
      row(two.creditCode, '500', '二〇二六年8号项目'),
    ]);
    expect((await filing.quotasOf(one)).reduce((sum, quota) => sum + quota.allocatedFen, 0)).toBe(200_000);
  });

  it('is asked about by hand too, and two at once do not pass together', async () => {
    const entity = await filing.entityWith(0);
    const given = { source: 'donation', reason: '崇财〔2026〕3号' } as const;
    const both = await Promise.allSettled([
      filing.allocate(entity, 100, given),
      filing.allocate(entity, 100, given),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'allocated_before' },
    });
    await filing.allocate(entity, 100, { ...given, repeatReason: '分两次到账' });
    expect(await allocatedFen(entity)).toBe(200);
  });

  it('is held by the database: one allocation of a quota under a document, unless it says why', async () => {
    const entity = await filing.entityWith(0);
    await filing.allocate(entity, 100, { reason: '崇财〔2026〕4号' });
    const { id } = await filing.quotaOf(entity);
    const insert = filing.service.database.system('360725', (tx) =>
      tx.query(`INSERT INTO quota_movement (county_code, quota_id, kind, amount_fen, reason, at, by_user, by_name)
        VALUES ('360725', '${id}', 'allocation', 1, '崇财(2026)4号', now(), 'x', 'x')`),
    );
    await expect(insert).rejects.toMatchObject({ constraint: 'allocated_once_by_document' });
  });
});
