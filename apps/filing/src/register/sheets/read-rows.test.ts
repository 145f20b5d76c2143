import { CreditCode, Text } from '@yinhu/contracts/kernel';
import { archive, workbook } from '../../../test/archive.ts';
import { newCreditCode } from '../../../test/filing-fixture.ts';
import { csv, xlsx } from '../../../test/uploads.ts';
import { readCsv } from './read-csv.ts';
import { readRows } from './read-rows.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Grid } from './sheet.ts';
import { yuanUpTo } from './yuan-column.ts';

const hint = { 'zh-CN': '', en: '' };
const COLUMNS = {
  code: {
    header: { 'zh-CN': '信用代码', en: 'Credit code' },
    schema: CreditCode,
    hint,
    example: '',
    code: true as const,
  },
  name: { header: { 'zh-CN': '名称', en: 'Name' }, schema: Text(20), hint, example: '' },
  amount: {
    header: { 'zh-CN': '金额', en: 'Amount' },
    schema: yuanUpTo(100_000_000).optional(),
    hint,
    example: '',
  },
};
const rowsOf = (grid: Grid) => readRows(COLUMNS, ['状态'], grid);
const code = newCreditCode();
const text = '信用代码,名称,金额\r\n'.concat(`${code},崇义县“人民”医院,12.30\r\n`);
/** The text above as GB18030 has it; Node can read it and not write it. */
const GB18030 = Buffer.concat([
  Buffer.from('d0c5d3c3b4fac2eb2cc3fbb3c62cbdf0b6ee0d0a', 'hex'),
  Buffer.from(`${code},`),
  Buffer.from('b3e7d2e5cfd8a1b0c8cbc3f1a1b1d2bdd4ba', 'hex'),
  Buffer.from(',12.30\r\n'),
]);
const GOOD = [{ code, name: '崇义县“人民”医院', amount: 1_230 }];

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', GB18030],
  ])('is read in %s', (_, bytes) => {
    expect(rowsOf(readCsv(bytes)).good.map(({ value }) => value)).toEqual(GOOD);
  });

  it('numbers its rows as a sheet does, passes over empty ones, and takes cells in quotes over several lines', () => {
    const grid = readCsv(
      csv(
        ['金额', '名称', '信用代码', '状态'],
        [],
        ['1', '"第一\n行"', code, '启用'],
        ['', '', ''],
        ['x', '', code],
      ),
    );
    const { rows, good, faults } = rowsOf(grid);
    expect(rows).toBe(2);
    expect(good).toMatchObject([{ row: 3, value: { name: '第一\n行' } }]);
    expect(faults).toEqual([
      { row: 5, column: 'amount', value: 'x', reason: 'money' },
      { row: 5, column: 'name', value: '', reason: 'required' },
    ]);
  });

  it('tells a long number that Excel has rounded, and takes off what made a text harmless', () => {
    const { faults, good } = rowsOf(
      readCsv(csv(['Credit code', 'Name'], ['1.23607E+17', 'a'], [code, "'=1+1"])),
    );
    expect(faults).toEqual([{ row: 2, column: 'code', value: '1.23607E+17', reason: 'lost_digits' }]);
    expect(good).toMatchObject([{ value: { name: '=1+1' } }]);
  });

  it('with characters that no text has, or bytes that are no character, faults those cells and takes the other rows', () => {
    const bad = ['a\u0000', 'a\u0001', 'a\u007f'].map((name) => [code, name]);
    const half = Buffer.concat([
      csv(['信用代码', '名称'], ...bad),
      Buffer.from(`\r\n${code},`),
      Buffer.from([0xed, 0xa0, 0x80]),
    ]);
    const { good, faults } = rowsOf(readCsv(Buffer.concat([half, Buffer.from(`\r\n${code},甲`)])));
    expect(good).toMatchObject([{ row: 6, value: { name: '甲' } }]);
    expect(faults.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'name', 'control_character'],
      [3, 'name', 'control_character'],
      [4, 'name', 'control_character'],
      [5, 'name', 'lone_surrogate'],
    ]);
  });

  it('in GB18030 with bytes that are no character faults that cell too', () => {
    const bytes = Buffer.concat([
      GB18030,
      Buffer.from(`${code},`),
      Buffer.from([0xff]),
      Buffer.from(',1\r\n'),
    ]);
    const { good, faults } = rowsOf(readCsv(bytes));
    expect(good.map(({ value }) => value)).toEqual(GOOD);
    expect(faults).toMatchObject([{ row: 3, column: 'name', reason: 'lone_surrogate' }]);
  });

  it.each([
    ['UTF-16 without a mark', Buffer.from('信用代码,名称\n', 'utf16le'), 'not_text'],
    ['UTF-16', Buffer.from('\ufeff信用代码', 'utf16le'), 'not_text'],
    ['no text at all', Buffer.from([0xff, 0xfe, 0x80, 0x80]), 'not_text'],
    ['a quote that never ends', Buffer.from('信用代码,名称\n"a'), 'not_a_sheet'],
    ['nothing', Buffer.from(''), 'missing_headers'],
    ['a header only', Buffer.from('信用代码,名称\n\n,,\n'), 'no_rows'],
    ['headers of another table', Buffer.from('户主,村\na,b'), 'wrong_headers'],
    ['a column too few', Buffer.from('信用代码\na'), 'missing_headers'],
    ['a column twice', Buffer.from('信用代码,名称,Name*\na,b,c'), 'repeated_headers'],
    ['too many rows', Buffer.from(`信用代码,名称\n${'a,b\n'.repeat(5_001)}`), 'too_many_rows'],
  ])('is refused with %s', (_, bytes, reason) => {
    expect(() => rowsOf(readCsv(bytes))).toThrow(
      expect.objectContaining({ code: 'sheet_unreadable', params: { reason } }),
    );
  });
});

describe('an xlsx file', () => {
  it('gives texts as they are, numbers with their digits, and says what number, date or formula has lost what was meant', async () => {
    const grid = await readXlsx(
      await xlsx([
        ['信用代码', '名称', '金额'],
        [` ${code.toLowerCase()} `, '甲', 0.1 + 0.2],
        [360_725_000_000_000_000, '乙', 1_234.5],
        [code, { value: new Date('2019-03-01'), type: Date, format: 'yyyy-mm-dd' }, '1,234.50'],
        [{ value: '="x"', type: 'Formula' }, '丁', -1],
      ]),
    );
    const { good, faults } = rowsOf(grid);
    expect(good).toMatchObject([{ row: 2, value: { code, amount: 30 } }]);
    expect(faults.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, 'code', 'lost_digits'],
      [4, 'name', 'whole_cell_date'],
      [5, 'code', 'required'],
      [5, 'amount', 'money'],
    ]);
  });

  it('with characters that no text has, however they are written, faults those cells and takes the other rows', () => {
    const bad = ['a&#0;', 'a_x0000_', '&#xD800;', '_xD800_', '&#1;', '_x001F_'];
    return readXlsx(workbook(['信用代码', '名称'], ...bad.map((name) => [code, name]), [code, '甲'])).then(
      (grid) => {
        const { good, faults } = rowsOf(grid);
        expect(good).toMatchObject([{ row: 8, value: { name: '甲' } }]);
        const [control, half] = ['control_character', 'lone_surrogate'];
        expect(faults.map(({ row, column, reason }) => [row, column, reason])).toEqual(
          [control, control, half, half, control, control].map((reason, i) => [i + 2, 'name', reason]),
        );
      },
    );
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['is a picture', () => Buffer.from('\u0089PNG\r\n'), 'not_a_sheet'],
    ['is cut off', async () => (await xlsx([['信用代码']])).subarray(0, 600), 'not_a_sheet'],
    ['has a broken part', async () => broken(await xlsx([['信用代码', '名称']])), 'not_a_sheet'],
    ['has a cell in the last row of Excel', () => withCell('A1048576'), 'too_many_rows'],
    ['has a cell in the last column of Excel', () => withCell('XFD1'), 'wrong_headers'],
    ['is another archive', () => archive({ 'readme.txt': 'hello' }), 'no_sheet'],
    [
      'unpacks to hundreds of megabytes',
      () => archive({ 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * 1024 * 1024) }),
      'too_big_unpacked',
    ],
    [
      'lies about its sizes',
      () => lying(archive({ 'xl/worksheets/sheet1.xml': Buffer.alloc(1_000) })),
      'not_a_sheet',
    ],
  ])('is refused when it %s', async (_, bytes, reason) => {
    await expect(readXlsx(await bytes())).rejects.toMatchObject({
      code: 'sheet_unreadable',
      params: { reason },
    });
  });
});

const withCell = (at: string) =>
  archive({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><c r="${at}"><v>1</v></c></sheetData></worksheet>`,
  });

/** Says of every part that it is far larger than it is. */
function lying(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(0xf0000000, copy.indexOf('PK\u0001\u0002') + 24);
  return copy;
}

function broken(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const start = copy.indexOf('xl/worksheets/sheet1.xml') + 40;
  copy.fill(0xaa, start, start + 60);
  return copy;
}

describe('money in a table', () => {
  it.each([
    ['0.01', 1],
    ['1', 100],
    ['1,234,567.8', 123_456_780],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%s yuan is %s fen', (yuan, fen) => {
    expect(yuanUpTo(Number.MAX_SAFE_INTEGER).parse(yuan)).toBe(fen);
  });

  it.each(['0', '0.00', '-1', '1.234', '1,23', '￥5', 'abc', '1e5', ''])('is not %j', (yuan) => {
    expect(yuanUpTo(1_000).safeParse(yuan).success).toBe(false);
  });
});
