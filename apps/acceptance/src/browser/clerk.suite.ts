import { API } from '@yinhu/contracts';
import type { Browser } from 'playwright-core';
import { THIS_YEAR, YUAN } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import type { Given } from '../system/world.ts';
import { type Desk, figureOn, launch, signIn, sitDown } from './browser.ts';

/** A clerk of Chongyi who files a plan, while the province's supervisor watches. */
export function clerkSuite(given: Given): void {
  let browser: Browser;
  let clerk: Desk;
  let watcher: Desk;
  beforeAll(async () => {
    await given().year.loaded();
    await giveQuota(given);
    browser = await launch();
    [clerk, watcher] = await Promise.all([sitDown(browser, given().system.url), sitDown(browser, given().system.url)]);
  }, 240_000);
  afterAll(() => browser?.close());

  it('files a plan through the form, and the province’s figure moves before the supervisor’s eyes', async () => {
    await signIn(watcher.page, 'province-supervisor');
    await watcher.page.getByRole('heading', { level: 1, name: '江西省 · 总览' }).waitFor();
    const before = await figureOn(watcher.page, '扶贫备案批次');

    await signIn(clerk.page, 'entity-clerk');
    await clerk.page.getByRole('link', { name: '新建采购计划' }).click();
    await fillIn(clerk);
    await clerk.page.getByRole('button', { name: /提交/ }).click();
    await clerk.page
      .getByText(new RegExp(`360725-${THIS_YEAR}-\\d{4}`))
      .first()
      .waitFor();
    await clerk.page.getByRole('heading', { level: 1, name: '村卫生室打印设备采购' }).waitFor();
    await clerk.page.getByText('已备案').first().waitFor();

    await until(
      'the province shows one filing more, without a reload',
      async () => (await figureOn(watcher.page, '扶贫备案批次')) === before + 1,
    );
  }, 90_000);

  it('is told by the form, field by field, what is missing', async () => {
    const { page } = clerk;
    await page.goto('/filings/create');
    await page.getByRole('textbox', { name: '项目名称' }).fill('缺项的计划');
    await page.getByRole('button', { name: /提交/ }).click();
    await page.getByText('必填').first().waitFor();
    expect(await page.getByText('必填').count()).toBeGreaterThan(2);
  });

  it('sees the menu of the role: no households, no users, no overview', async () => {
    const entries = await clerk.page.getByRole('menuitem').allInnerTexts();
    expect(entries.map((entry) => entry.trim())).toEqual(expect.arrayContaining(['采购备案', '预算指标', '商城']));
    for (const hidden of ['建档户', '用户', '总览', '数据核对']) expect(entries).not.toContain(hidden);
  });

  it('met no error in the pages’ scripts', () => {
    expect([...clerk.errors, ...watcher.errors]).toEqual([]);
  });
}

async function giveQuota(given: Given): Promise<void> {
  const { people } = given().system;
  const { user } = await people.nobody().call(API.sessions.open, { username: 'entity-clerk', password: 'Yinhu-demo-2019' });
  const quota = {
    entityId: user.organisationId,
    fiscalYear: THIS_YEAR,
    source: 'county_poverty_fund' as const,
    amountFen: 1_000_000 * YUAN,
  };
  await people.as('county-admin').call(API.quotas.allocate, quota);
}

async function fillIn({ page }: Desk): Promise<void> {
  await page.getByRole('textbox', { name: '项目名称' }).fill('村卫生室打印设备采购');
  await page.getByRole('textbox', { name: '扶贫用途说明' }).fill('为村卫生室配备打印设备，方便贫困户就医。');
  const line = page.getByRole('group', { name: '第 1 项' });
  await line.getByRole('combobox', { name: '采购品目' }).fill('打印设备');
  await page
    .getByRole('option', { name: /打印设备/ })
    .first()
    .click();
  await line.getByLabel('数量').fill('5');
  await line.getByRole('textbox', { name: '单价' }).fill('1800');
  await line.getByRole('textbox', { name: '规格与说明' }).fill('激光打印机');
  await line.getByRole('combobox', { name: '受益乡镇、村' }).fill('过埠');
  await page
    .getByRole('option', { name: /过埠镇/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '资金来源' }).click();
  await page.getByRole('option', { name: /县级/ }).click();
  await page.getByRole('textbox', { name: '金额' }).fill('9000');
  await page.getByText('资金与明细一致').waitFor();
}
