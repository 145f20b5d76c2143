import { API } from '@yinhu/contracts';
import type { Browser } from 'playwright-core';
import { type Desk, figureOn, launch, signIn, sitDown } from '../browser/browser.ts';
import { THIS_YEAR, YUAN } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import type { Given } from '../world/world.ts';
import { fillPlan } from './plan-form.ts';

const PRINTERS = {
  title: '村卫生室打印设备采购',
  item: '打印设备',
  quantity: 5,
  price: 1_800,
  township: '360725102',
  village: '360725102200',
  source: '县级',
  amount: 9_000,
};

/** A clerk of Chongyi who files a plan, while the province's supervisor watches. */
export function clerkSuite(given: Given): void {
  let browser: Browser;
  let clerk: Desk;
  let watcher: Desk;
  beforeAll(async () => {
    await given().year.loaded();
    await giveQuota(given);
    browser = await launch();
    [clerk, watcher] = await Promise.all([
      sitDown(browser, given().system.url),
      sitDown(browser, given().system.url),
    ]);
  }, 240_000);
  afterAll(() => browser?.close());

  it('files a plan through the form, and the province’s figure moves before the supervisor’s eyes', async () => {
    await signIn(watcher.page, 'province-supervisor');
    await watcher.page.getByRole('heading', { level: 1, name: '江西省 · 总览' }).waitFor();
    const before = await figureOn(watcher.page, '扶贫备案批次');

    await signIn(clerk.page, 'entity-clerk');
    await clerk.page.getByRole('link', { name: '新建采购计划' }).click();
    await fillPlan(clerk.page, PRINTERS);
    await clerk.page.getByText('资金与明细一致').waitFor();
    await clerk.page.getByRole('button', { name: '保存并提交' }).click();
    await clerk.page.getByText(new RegExp(`已备案，编号 360725-${THIS_YEAR}-\\d{4}`)).waitFor();
    await clerk.page.getByRole('heading', { level: 1, name: PRINTERS.title }).waitFor();
    await clerk.page.getByText('由绿色通道规则即时审核').waitFor();
    await clerk.page.getByText(/^(\d+) \/ \1 条规则通过$/).waitFor();

    await until(
      'the province shows one filing more, without a reload',
      async () => (await figureOn(watcher.page, '扶贫备案批次')) === before + 1,
    );
  });

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
    expect(entries.map((entry) => entry.trim())).toEqual(
      expect.arrayContaining(['采购备案', '预算指标', '商城']),
    );
    for (const hidden of ['建档户', '用户', '总览', '数据核对']) expect(entries).not.toContain(hidden);
  });

  it('met no error in the pages’ scripts', () => {
    expect([...clerk.errors, ...watcher.errors]).toEqual([]);
  });
}

async function giveQuota(given: Given): Promise<void> {
  const { people } = given().system;
  const { user } = await people
    .nobody()
    .call(API.identity.sessions.open, { username: 'entity-clerk', password: 'Yinhu-demo-2019' });
  const quota = {
    entityId: user.organisationId,
    fiscalYear: THIS_YEAR,
    source: 'county_poverty_fund' as const,
    amountFen: 1_000_000 * YUAN,
  };
  await people.as('county-admin').call(API.filing.quotas.allocate, quota);
}
