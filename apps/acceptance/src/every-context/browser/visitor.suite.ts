import type { Browser } from 'playwright-core';
import { type Desk, launch, sitDown } from '../../browser/browser.ts';
import type { Given } from '../../world/world.ts';

/**
 * Most steps from a page behind the sign-in to the sign-in page: a few redirects; a round and round takes
 * hundreds.
 */
const MOST_STEPS = 8;

/** Somebody who has no account. */
export function visitorSuite(given: Given): void {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    await given().year.loaded();
    browser = await launch();
    desk = await sitDown(browser, given().system.url);
  }, 240_000);
  afterAll(() => browser?.close());

  it('goes from the sign-in page to the mall, and finds navel oranges there', async () => {
    const { page } = desk;
    await page.goto('/login');
    await page.getByRole('link', { name: /商城/ }).click();
    await page.getByRole('heading', { level: 1, name: '商城' }).waitFor();
    await page.getByRole('searchbox').fill('脐橙');
    await page.waitForURL(/filter=.*q/);
    const first = page.getByRole('listitem').getByRole('link').filter({ hasText: '脐橙' }).first();
    await first.click();
    await page.getByRole('heading', { level: 1, name: /脐橙/ }).waitFor();
    expect(await page.getByRole('button', { name: /下单|订购/ }).count()).toBe(0);
  });

  it('is offered to load the page anew where a part of it went with an older release, and arrives', async () => {
    const { page } = desk;
    await page.goto('/listings');
    await page.getByRole('heading', { level: 1, name: '商城' }).waitFor();
    const part = /\/assets\/published-filing-list-/;
    await page.route(part, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('menuitem', { name: '备案公示' }).click();
    await page.getByRole('heading', { name: '页面没有加载成功' }).waitFor();
    await page.unroute(part);
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.getByRole('heading', { level: 1, name: '备案公示' }).waitFor();
  });

  it('reads published filings, one of them in full', async () => {
    const { page } = desk;
    await page.goto('/published-filings');
    await page.getByRole('heading', { level: 1, name: '备案公示' }).waitFor();
    await page.getByRole('searchbox').fill('360725-2019-0137');
    await page.getByRole('row').filter({ hasText: '360725-2019-0137' }).click();
    await page.getByRole('heading', { level: 1, name: /采购$/ }).waitFor();
    await page.getByText('360725-2019-0137').first().waitFor();
  });

  it.each(['/', '/overview/36', '/operations', '/households', '/filings', '/users', '/filings/create'])(
    'who comes to %s first of all is asked to sign in, without being sent round and round',
    async (path) => {
      const stranger = await sitDown(browser, given().system.url);
      let steps = 0;
      stranger.page.on('framenavigated', () => {
        steps++;
      });
      await stranger.page.goto(path);
      await stranger.page.getByRole('button', { name: '登录' }).waitFor();
      expect(steps).toBeLessThanOrEqual(MOST_STEPS);
      await stranger.context.close();
    },
  );

  it('sees a menu of public pages only', async () => {
    const { page } = desk;
    await page.goto('/listings');
    await page.getByRole('menuitem', { name: '商城' }).waitFor();
    expect((await page.getByRole('menuitem').allInnerTexts()).map((entry) => entry.trim())).toEqual([
      '备案公示',
      '开放数据',
      '备案规则',
      '证明核验',
      '商城',
      '卖家',
    ]);
  });

  it('chooses English, and keeps it', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Shelves' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Shelves' }).waitFor();
  });

  it('met no error in the page’s scripts', () => {
    expect(desk.errors).toEqual([]);
  });
}
