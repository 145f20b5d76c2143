import { wallClock } from '@yinhu/contracts/kernel';
import type { Browser, Page } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { PASSWORD } from '../system/people.ts';
import { until } from '../system/until.ts';
import type { Given } from '../world/world.ts';

const HOUR_MS = 3_600_000;

/**
 * A plan that is begun and not sent: on two machines, through the end of a session, and through the end of a
 * page.
 */
export function unfinishedSuite(given: Given): void {
  let browser: Browser;
  let fast: Desk;
  let other: Desk;
  const clerk = () => given().home.username('other-clerk');
  beforeAll(async () => {
    browser = await launch();
    [fast, other] = await Promise.all([
      sitDown(browser, given().system.url),
      sitDown(browser, given().system.url),
    ]);
    await fast.page.clock.install({ time: wallClock() + HOUR_MS });
    await fast.page.clock.resume();
    await Promise.all([signIn(fast.page, clerk(), '/filings/create'), signIn(other.page, clerk())]);
  }, 120_000);
  afterAll(() => browser?.close());

  it('is kept from a machine an hour ahead, and after it from one that is right', async () => {
    await type(fast.page, '一小时后的电脑');
    await saved(fast.page);
    await other.page.goto(new URL(fast.page.url()).pathname + new URL(fast.page.url()).search);
    await until(
      'the other machine shows it',
      async () => (await title(other.page).inputValue()) === '一小时后的电脑',
    );
    await type(other.page, '准点的电脑');
    await saved(other.page);
    expect(await other.page.getByText('正在保存…').count()).toBe(0);
  });

  it('asks which of two to keep, in words, before either is lost; the person’s own is kept', async () => {
    await type(fast.page, '先开的窗口');
    const { page } = fast;
    await page.getByText('为这份计划保存了不同的内容').waitFor();
    await page.getByRole('button', { name: '保留这里填写的' }).click();
    await saved(page);
    await type(other.page, '后开的窗口');
    await other.page.getByRole('button', { name: '改用别处保存的' }).click();
    await until('the other’s is shown', async () => (await title(other.page).inputValue()) === '先开的窗口');
  });

  it('outlives the end of the session: what is typed after it is there after the sign-in', async () => {
    const { page, context } = other;
    await context.clearCookies();
    await page.route('**/api/v1/**', (route) => {
      const { authorization: _, ...headers } = route.request().headers();
      return route.continue({ headers });
    });
    await type(page, '登录失效之后');
    // Another call of the page may be refused first, and lead to the sign-in by itself.
    const [again, username] = [
      page.getByRole('button', { name: '重新登录' }),
      page.getByRole('textbox', { name: '用户名', exact: true }),
    ];
    await again.or(username).first().waitFor();
    if (!(await username.isVisible())) await again.click({ timeout: 5_000 }).catch(() => undefined);
    await username.waitFor();
    await page.unroute('**/api/v1/**');
    await enter(page, clerk());
    await until('it is there again', async () => (await title(page).inputValue()) === '登录失效之后');
    await saved(page);
  });

  it('outlives the end of the page: what was typed last is there though no save came through', async () => {
    const { context } = other;
    await context.setOffline(true);
    await type(other.page, '关掉页面之前');
    await until('the page has taken it in', async () => (await kept(other.page)).includes('关掉页面之前'));
    await other.page.close();
    await context.setOffline(false);
    other = { ...other, page: await context.newPage() };
    const { page } = other;
    await page.goto('/filings');
    const row = page.getByRole('listitem').filter({ hasText: '关掉页面之前' });
    await row.getByRole('link', { name: '继续填写' }).click();
    await until('it is there again', async () => (await title(page).inputValue()) === '关掉页面之前');
  });

  it('is shown to nobody else who signs in at the same browser, and does not stay there', async () => {
    const { page, context } = other;
    await context.setOffline(true);
    await type(page, '只给我自己看');
    await until('the page has taken it in', async () => (await kept(page)).includes('只给我自己看'));
    await page.close();
    await context.setOffline(false);
    await context.clearCookies();
    other = { ...other, page: await context.newPage() };
    await other.page.goto('/filings');
    expect(await kept(other.page)).toContain('只给我自己看');
    await enter(other.page, given().home.username('clerk'));
    await other.page.getByRole('button', { name: /^账号/ }).waitFor();
    await other.page.goto('/filings');
    await other.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.page.getByText('只给我自己看').count()).toBe(0);
    expect(await kept(other.page)).not.toContain('只给我自己看');
  });

  it('met no error in the pages’ scripts', () => {
    expect([...fast.errors, ...other.errors]).toEqual([]);
  });
}

const title = (page: Page) => page.getByRole('textbox', { name: '项目名称' });
const type = (page: Page, text: string) => title(page).fill(text);
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor();

async function kept(page: Page): Promise<string> {
  const { origins } = await page.context().storageState();
  return JSON.stringify(origins);
}

async function enter(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名', exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}
