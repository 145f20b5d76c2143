import type { Browser } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { creditCode } from '../counties/papers.ts';
import type { Given } from '../world/world.ts';

const HEADER = ['统一社会信用代码*', '单位名称*', '行政区划*', '行业*', '主管部门', '联系人'];
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const fileOf = async (...rows: string[][]) => ({
  name: '采购单位.xlsx',
  mimeType: XLSX,
  buffer: await writeXlsxFile([HEADER, ...rows]).toBuffer(),
});

/**
 * The head of a county's office, who enters purchasing entities from a workbook that is not right in every
 * row.
 */
export function importSuite(given: Given): void {
  let browser: Browser;
  let admin: Desk;
  beforeAll(async () => {
    browser = await launch();
    admin = await sitDown(browser, given().system.url);
    await signIn(admin.page, given().home.username('admin'));
  }, 120_000);
  afterAll(() => browser?.close());

  const good = (name: string, code = creditCode(given().home.code)) => [
    code,
    name,
    given().home.code,
    '水利',
    '',
    '',
  ];
  const choose = async (...rows: string[][]) => {
    const { page } = admin;
    await page.goto('/entities');
    await page.getByRole('link', { name: '导入', exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(await fileOf(...rows));
    await page.getByRole('heading', { name: '采购单位.xlsx' }).waitFor();
  };
  const run = async (rows: number) => {
    await admin.page.getByRole('button', { name: `导入 ${rows} 行` }).click();
    await admin.page.getByRole('heading', { name: '导入完成' }).waitFor();
  };
  const listed = async (name: string) => {
    const { page } = admin;
    await page.goto(`/entities?filter=${encodeURIComponent(JSON.stringify({ q: name }))}`);
    await page
      .getByText(/共 \d+ 条|没有符合条件的数据/)
      .first()
      .waitFor({ state: 'attached' });
    return page.getByRole('link', { name, exact: true }).count();
  };
  const BAD = ['91350100M000100Y44', '校验码不对的单位', '360724', '水利', '', ''];

  it('is shown every row at fault with its reason, and that none is imported as long as one is', async () => {
    const { page } = admin;
    await choose(good('水库管理所'), BAD, good('河道管理站'), [
      creditCode('360724'),
      '',
      '某镇',
      '航天',
      '',
      '',
    ]);
    const rowsAtFault = page
      .locator('section', { has: page.getByRole('heading', { name: '有问题的行' }) })
      .getByRole('row');
    const told = (await rowsAtFault.allInnerTexts()).slice(1).map((row) => row.split(/\s*[\t\n]\s*/));
    expect(told.map(([row, column]) => [row, column])).toEqual([
      ['3', '统一社会信用代码'],
      ['5', '单位名称'],
      ['5', '行政区划'],
      ['5', '行业'],
    ]);
    expect(told[0]).toEqual(['3', '统一社会信用代码', BAD[0], '校验码不正确，请核对后重新输入']);
    expect(await page.getByRole('radio', { name: '先改正，全部正确才导入' }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: '导入 2 行' }).isDisabled()).toBe(true);
  });

  it('imports the good rows only, when that is what the admin chooses', async () => {
    const { page } = admin;
    await page.getByRole('radio', { name: '只导入正确的 2 行' }).check();
    await run(2);
    await page.getByText('新增 2，更新 0，无变化 0，未导入 2。').waitFor();
    expect([await listed('水库管理所'), await listed('河道管理站'), await listed(BAD[1] ?? '')]).toEqual([
      1, 1, 0,
    ]);
  });

  it('imports all rows once they are right', async () => {
    await choose(good('灌区管理处'), good('校验码改对的单位'));
    await admin.page.getByText('没有发现问题。').waitFor();
    await run(2);
    expect([await listed('灌区管理处'), await listed('校验码改对的单位')]).toEqual([1, 1]);
  });

  it('met no error in the page’s scripts', () => {
    expect(admin.errors).toEqual([]);
  });
}
