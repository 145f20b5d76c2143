import { FILING, MAX_QUOTA_FEN } from '@yinhu/contracts/filing';
import { type Filing, newCreditCode, staffOf, startFiling, YEAR } from '../../../test/filing-fixture.ts';
import { bytesOf, csv, upload } from '../../../test/uploads.ts';
import { readCsv } from '../sheets/read-csv.ts';

const HEADER = ['统一社会信用代码', '单位名称', '年度', '资金来源', '下达金额（元）', '说明'];

describe('quotas as tables', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const row = (code: string, amount: string, { year = `${YEAR}`, source = '社会捐赠', reason = '' } = {}) => [
    code,
    '',
    year,
    source,
    amount,
    reason,
  ];
  const fileOf = (...rows: string[][]) => upload(filing, csv(HEADER, ...rows));
  const quotasOf = async (entityId: string) =>
    (
      await filing.service.call(
        FILING.quotas.list,
        { filter: { entityId }, sort: ['source', 'ASC'] },
        { as: filing.admin },
      )
    ).items;

  it('are previewed with every row at fault', async () => {
    const [known, full] = [await filing.entityWith(0), await filing.entityWith(0)];
    await filing.allocate(full, MAX_QUOTA_FEN, { source: 'donation' });
    const elsewhere = await filing.entityWith(0, { divisionCode: '360726' });
    const file = await fileOf(
      row(known.creditCode, '100'),
      row(known.creditCode, '200'),
      row(newCreditCode(), '1'),
      row(elsewhere.creditCode, '1'),
      row(full.creditCode, '0.01'),
      row(known.creditCode, '1.005', { source: '县级扶贫专项资金' }),
      row(known.creditCode, '1', { year: '二〇一九', source: '贷款' }),
    );
    const result = await filing.service.call(FILING.quotas.importPreview, { file }, { as: filing.admin });
    expect(result).toMatchObject({ rows: 7, creates: 1, updates: 0, bad: 6 });
    expect(result.faults.map(({ row, column, text }) => [row, column, result.texts[text]?.en])).toEqual([
      [3, 'creditCode', 'Repeats an earlier row'],
      [4, 'creditCode', 'The county has no such purchasing entity'],
      [5, 'creditCode', 'The county has no such purchasing entity'],
      [6, 'amount', 'The sum of the amounts is too large'],
      [7, 'amount', 'Must be an amount above 0 in yuan, with at most two decimals'],
      [8, 'fiscalYear', expect.stringContaining('number')],
      [8, 'source', expect.stringContaining('Donations')],
    ]);
    expect(await quotasOf(known.id)).toEqual([]);
  });

  it('are imported to the fen, added to what a quota has, entered in its ledger, and once for one key', async () => {
    const entity = await filing.entityWith(1_000);
    const rows = [
      row(entity.creditCode, '90,000.01', { source: 'county_poverty_fund', reason: '赣财农〔2019〕12号' }),
      row(entity.creditCode, '0.29'),
    ];
    const call = async () =>
      filing.service.call(
        FILING.quotas.import,
        {
          file: await fileOf(...rows.map((each) => each.map((cell) => `"${cell}"`))),
          mode: 'all_or_nothing',
        },
        { as: filing.admin, idempotencyKey: 'quotas-1' },
      );
    const result = await call();
    expect(result).toMatchObject({ created: 1, updated: 1, skipped: 0 });
    expect(await call()).toEqual(result);
    const [county, donation] = await quotasOf(entity.id);
    expect([county?.availableFen, donation?.availableFen]).toEqual([9_001_001, 29]);
    const { movements } = await filing.ledgerOf(county?.id ?? '');
    expect(
      movements.map(({ kind, amountFen, balanceFen, reason }) => [kind, amountFen, balanceFen, reason]),
    ).toEqual([
      ['allocation', 1_000, 1_000, null],
      ['allocation', 9_000_001, 9_001_001, '赣财农〔2019〕12号'],
    ]);
  });

  it('add up when several imports of the same rows come at once, each with its reason', async () => {
    const entities = await Promise.all([1, 2, 3].map(() => filing.entityWith(0)));
    const rows = entities.map(({ creditCode }) => row(creditCode, '1'));
    const importing = async (order: string[][]) =>
      filing.service.call(
        FILING.quotas.import,
        { file: await fileOf(...order), mode: 'all_or_nothing', repeatReason: '分批下达' },
        { as: filing.admin },
      );
    await Promise.all([rows, rows.toReversed(), rows, rows.toReversed()].map(importing));
    for (const { id } of entities)
      expect((await quotasOf(id)).map(({ availableFen }) => availableFen)).toEqual([400]);
  });

  it('are exported within the caller’s division', async () => {
    const county = '360728';
    const entity = await filing.entityWith(12_345, { divisionCode: county, name: '+乙局' });
    const grid = async (as: object, filter = {}) =>
      readCsv(
        await bytesOf(
          filing,
          await filing.service.call(FILING.quotas.export, { format: 'csv', language: 'en', filter }, { as }),
        ),
      );
    const [header = [], line = [], ...more] = await grid(staffOf('county_reviewer', county));
    expect(more).toEqual([]);
    expect(header.map(({ text }) => text)).toContain('Available (CNY)');
    expect(line.map(({ text }) => text)).toEqual([
      entity.creditCode,
      '+乙局',
      county,
      `${YEAR}`,
      'County poverty-alleviation fund',
      '123.45',
      '0',
      '0',
      '123.45',
    ]);
    expect(await grid(filing.admin, { entityId: entity.id })).toHaveLength(1);
    expect(await grid(staffOf('province_supervisor', '36'), { entityId: entity.id })).toHaveLength(2);
  });
});
