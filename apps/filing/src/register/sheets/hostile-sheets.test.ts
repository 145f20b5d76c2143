import { FILING } from '@yinhu/contracts/filing';
import { archive, workbook, workbookOf } from '../../../test/archive.ts';
import { type Filing, newCreditCode, startFiling } from '../../../test/filing-fixture.ts';
import { csv, upload, XLSX } from '../../../test/uploads.ts';

const HEADER = ['统一社会信用代码', '单位名称', '行政区划', '行业'];
const rowOf = (name: string) => [newCreditCode(), name, '横水镇', '卫生健康'];

describe('a table that was made to do harm', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const send = async (bytes: Buffer, mediaType = XLSX) =>
    filing.service.call(
      FILING.entities.import,
      { file: await upload(filing, bytes, mediaType), mode: 'good_rows' },
      { as: filing.admin },
    );
  const reasonOf = (sending: Promise<unknown>) =>
    sending.catch(({ code, params }) => `${code} ${params.reason}`);
  const named = async (q: string) =>
    (await filing.service.call(FILING.entities.list, { filter: { q } }, { as: filing.admin })).items.length;

  it.each<[string, () => Buffer, string]>([
    [
      'whose shared texts never end',
      () => workbookOf('', '<si><t>a</t></si>'.repeat(3_300_000)),
      'too_intricate',
    ],
    ['that nests without end', () => workbookOf('', '<a>'.repeat(15_000_000)), 'too_intricate'],
    [
      'that repeats one long text',
      () =>
        workbookOf('<row><c t="s"><v>0</v></c></row>'.repeat(4_000), `<si><t>${'a'.repeat(30_000)}</t></si>`),
      'too_intricate',
    ],
    [
      'that unpacks beyond its bound',
      () => archive({ 'xl/worksheets/sheet1.xml': Buffer.alloc(61 * 1024 * 1024) }),
      'too_big_unpacked',
    ],
  ])('%s ends with a reason while others are answered', async (_, made, reason) => {
    const bytes = made();
    expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
    let isOver = false;
    const ending = reasonOf(send(bytes)).finally(() => {
      isOver = true;
    });
    const others: number[] = [];
    while (!isOver) {
      const began = performance.now();
      await named('无此单位');
      others.push(performance.now() - began);
    }
    expect(await ending).toBe(`sheet_unreadable ${reason}`);
    expect(Math.max(...others)).toBeLessThan(5_000);
    expect(await send(workbook(HEADER, rowOf('后来的单位')))).toMatchObject({ created: 1 });
  });

  it('of millions of lines or of columns in a CSV is refused likewise', async () => {
    expect(await reasonOf(send(Buffer.from('a\n'.repeat(2_500_000)), 'text/csv'))).toBe(
      'sheet_unreadable too_many_rows',
    );
    expect(await reasonOf(send(Buffer.from(`a${','.repeat(4_000_000)}b\n`), 'text/csv'))).toBe(
      'sheet_unreadable too_intricate',
    );
  });

  it.each<[string, Buffer, string]>([
    [
      'xlsx',
      workbook(HEADER, rowOf('坏&#0;'), rowOf('坏_xD800_'), rowOf('坏&#xD800;'), rowOf('xlsx好单位')),
      XLSX,
    ],
    [
      'CSV',
      Buffer.concat([
        csv(HEADER, rowOf('坏\u0000'), rowOf('坏\u0001'), [newCreditCode(), '坏']),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from(',横水镇,卫生健康\r\n'),
        csv(rowOf('csv好单位')),
      ]),
      'text/csv',
    ],
  ])(
    'with characters that cannot be stored is told by row and column, and the other rows of the %s are taken',
    async (_, bytes, type) => {
      const file = await upload(filing, bytes, type);
      const preview = await filing.service.call(
        FILING.entities.importPreview,
        { file },
        { as: filing.admin },
      );
      expect(preview.faults.map(({ row, column }) => [row, column])).toEqual(
        [2, 3, 4].map((row) => [row, 'name']),
      );
      expect(preview).toMatchObject({ rows: 4, creates: 1, bad: 3 });
      expect(JSON.stringify(preview)).not.toMatch(/\\u0000|\\ud800/);
      expect(await send(bytes, type)).toMatchObject({ created: 1, skipped: 3 });
    },
  );

  it('of quotas with such characters is told likewise', async () => {
    const entity = await filing.entityWith(0);
    const rows = workbook(
      ['统一社会信用代码', '年度', '资金来源', '下达金额（元）', '说明'],
      [entity.creditCode, '2019', 'entity_budget', '1', '坏_x0000_'],
    );
    const file = await upload(filing, rows, XLSX);
    const { bad, faults } = await filing.service.call(
      FILING.quotas.importPreview,
      { file },
      { as: filing.admin },
    );
    expect([bad, faults.map(({ column }) => column)]).toEqual([1, ['reason']]);
  });
});
