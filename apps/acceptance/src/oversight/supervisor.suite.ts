import type { Browser } from 'playwright-core';
import { type Desk, figureOn, launch, signIn, sitDown } from '../browser/browser.ts';
import { until } from '../system/until.ts';
import type { Given } from '../world/world.ts';

const CHINESE = /[一-龥]/;

/** The province's supervisor at the console: one walk, told step by step. */
export function supervisorSuite(given: Given): void {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    await given().year.loaded();
    browser = await launch();
    desk = await sitDown(browser, given().system.url);
  }, 240_000);
  afterAll(() => browser?.close());

  it('signs in and sees the province', async () => {
    const { page } = desk;
    await signIn(page, 'province-supervisor');
    await page.getByRole('heading', { level: 1, name: '江西省 · 总览' }).waitFor();
    expect(await figureOn(page, '乡镇')).toBe(1_767);
  });

  it('finds Chongyi on the map, and as of the end of November 2019 the figures that are known of it', async () => {
    const { page } = desk;
    await page
      .getByRole('group', { name: /^分布/ })
      .getByRole('link', { name: /^崇义县/ })
      .click();
    await page.getByRole('heading', { level: 1, name: '崇义县 · 总览' }).waitFor();
    await page.getByRole('button', { name: '2019 年 11 月底' }).click();
    await page.getByRole('button', { name: /^扶贫备案批次 137 批/ }).waitFor();
    const shown = async (name: string) => [name, await figureOn(page, name)];
    expect(await shown('备案预算')).toEqual(['备案预算', 3_267.7]);
    expect(await shown('采购主体')).toEqual(['采购主体', 33]);
    expect(await shown('帮扶物资订单')).toEqual(['帮扶物资订单', 237]);
    expect(await shown('合作社')).toEqual(['合作社', 10]);
    expect(await shown('农户卖家')).toEqual(['农户卖家', 527]);
    expect(await shown('上架农产品')).toEqual(['上架农产品', 1_367]);
    expect(await page.getByRole('group', { name: /^分布/ }).getByRole('link').count()).toBe(16);
  });

  it('drills down to a township and to a village, and finds the way back', async () => {
    const { page } = desk;
    await page.getByRole('rowheader', { name: '过埠镇' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '过埠镇 · 总览' }).waitFor();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /村|居委会|社区|场.* · 总览$/ }).waitFor();
    const trail = page.getByRole('navigation', { name: '所在区划' });
    await trail.getByRole('link', { name: '过埠镇' }).click();
    await page.getByRole('heading', { level: 1, name: '过埠镇 · 总览' }).waitFor();
    expect(await trail.getByRole('link').allInnerTexts()).toEqual(['江西省', '崇义县']);
  });

  it('opens the filings behind the township’s figure, and one of them with its decision', async () => {
    const { page } = desk;
    const batches = await figureOn(page, '扶贫备案批次');
    await page.getByRole('link', { name: '查看扶贫备案批次的记录' }).click();
    await page.getByRole('heading', { level: 1, name: '采购备案' }).waitFor();
    await page
      .getByText(new RegExp(`共 ${batches} `))
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('row').nth(1).click();
    await page
      .getByText(/360725-2019-\d{4}/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: '审核结论' }).waitFor();
    await page.getByRole('heading', { name: '采购明细' }).waitFor();
  });

  it('reads the same page in English, menu and all, and in Chinese again', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { name: 'Decision', exact: true }).waitFor();
    for (const entry of await page.getByRole('menuitem').allInnerTexts()) expect(entry).not.toMatch(CHINESE);
    for (const heading of await page.getByRole('heading', { level: 2 }).allInnerTexts())
      expect(heading).not.toMatch(CHINESE);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('menuitem', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: /^Jiangxi/ }).waitFor();
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('heading', { level: 1, name: '江西省 · 总览' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('stays signed in when the page is loaded again, and not after signing out', async () => {
    const { page } = desk;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '江西省 · 总览' }).waitFor();
    await page.getByRole('button', { name: /^账号/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.goto('/filings');
    await page.getByRole('button', { name: '登录' }).waitFor();
  });

  it('arrives at the page that was asked for before signing in', async () => {
    const { page } = desk;
    await signIn(page, 'province-supervisor', '/quotas?page=1&perPage=25');
    await page.getByRole('heading', { level: 1, name: '预算指标' }).waitFor();
    expect(page.url()).toMatch(/\/quotas\?page=1&perPage=25$/);
  });

  it('is shown a list by its default, where a sort or filter of another version is remembered or in the address', async () => {
    const { page } = desk;
    const old = {
      sort: 'title',
      order: 'ASC',
      page: 1,
      perPage: 25,
      filter: { colour: 'red', status: 'filed' },
    };
    await page.evaluate(`localStorage.setItem('RaStore.filings.listParams', '${JSON.stringify(old)}')`);
    const rows = page.getByRole('table').getByRole('row');
    for (const address of [
      '/filings',
      `/filings?sort=title&order=ASC&filter=${encodeURIComponent('{"colour":"red","status":"filed"}')}`,
    ]) {
      await page.goto(address);
      await rows.nth(1).waitFor();
      expect(await page.getByRole('columnheader', { name: '项目名称' }).getAttribute('aria-sort')).toBeNull();
      expect(page.url()).not.toContain('colour');
      expect(await page.getByRole('combobox', { name: '状态' }).textContent()).toBe('已备案');
    }
  });

  it('keeps the columns that somebody chose, says how rows are sorted, and shows the usual ones again', async () => {
    const { page } = desk;
    await page.goto('/filings');
    const heading = (name: string) => page.getByRole('columnheader', { name });
    await heading('预算').getByRole('button').click();
    await until(
      'the rows are sorted by budget',
      async () => (await heading('预算').getAttribute('aria-sort')) === 'descending',
    );
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByRole('switch', { name: '用途' }).click();
    await page.reload();
    await heading('预算').waitFor();
    expect(await heading('用途').count()).toBe(0);
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByRole('button', { name: '重置' }).click();
    await page.keyboard.press('Escape');
    await heading('用途').waitFor();
  });

  it('met no error in the page’s scripts', () => {
    expect(desk.errors).toEqual([]);
  });
}
