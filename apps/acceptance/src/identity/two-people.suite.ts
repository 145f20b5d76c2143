import { API } from '@yinhu/contracts';
import type { Browser, Page } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { openAccount } from '../counties/staff.ts';
import { PASSWORD } from '../system/people.ts';
import { until } from '../system/until.ts';
import type { Given } from '../world/world.ts';

const FIRST = 'Cangjie-2019-first';
const AT_ONCE = { timeout: 5_000 };

/** As if the tab had slept: what tabs tell each other, and what they can read of it, does not reach it. */
const DEAF = `
  window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  const [mark, getItem] = [localStorage.getItem('yinhu.signed-in'), Storage.prototype.getItem];
  Storage.prototype.getItem = function (key) {
    return key === 'yinhu.signed-in' ? mark : getItem.call(this, key);
  };
`;
/** As in a browser that came by plain HTTP from another machine. */
const WITHOUT_LOCKS = `Object.defineProperty(navigator, 'locks', { value: undefined })`;

/** One browser, two tabs, and people who take turns at it. */
export function twoPeopleSuite(given: Given): void {
  let browser: Browser;
  let desk: Desk;
  let username: (staff: 'admin' | 'reviewer') => string;
  beforeAll(async () => {
    username = (staff) => given().home.username(staff);
    browser = await launch();
  }, 120_000);
  beforeEach(async () => {
    desk = await sitDown(browser, given().system.url);
  });
  afterEach(() => desk.context.close());
  afterAll(() => browser?.close());

  const signInHere = async (page: Page, name: string, password = PASSWORD) => {
    // Just after signing out the page may be put together once more between the two: the name was seen to be
    // gone then.
    await until('both are typed', async () => {
      await page.getByRole('textbox', { name: '用户名', exact: true }).fill(name);
      await page.getByLabel('密码', { exact: true }).fill(password);
      return (await page.getByRole('textbox', { name: '用户名', exact: true }).inputValue()) === name;
    });
    await page.getByRole('button', { name: '登录' }).click();
  };
  const account = (page: Page) => page.getByRole('button', { name: /^账号/ });
  const signOut = async (page: Page) => {
    await account(page).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
  };
  /**
   * Signs in as somebody else where another tab is signed in: the sign-in page stands open to whoever goes
   * there.
   */
  const takeOver = async (page: Page, name: string) => {
    await page.goto('/login');
    await signInHere(page, name);
    await account(page).waitFor();
  };

  it('a tab whose session became somebody else’s says so, shows nothing of before, and goes on as who is there now', async () => {
    const { page: first, context } = desk;
    await signIn(first, username('admin'), '/users');
    await first.getByRole('heading', { level: 1, name: '账号' }).waitFor();
    const second = await context.newPage();
    await takeOver(second, username('reviewer'));
    await first.getByRole('heading', { name: '本浏览器已换人登录' }).waitFor(AT_ONCE);
    expect(await first.getByRole('table').count()).toBe(0);
    await first.getByRole('button', { name: /身份继续$/ }).click();
    await account(first).click();
    await first.getByText('县采购办审核员').first().waitFor();
    expect(desk.errors).toEqual([]);
  });

  it('a tab that did not hear of it finds out by its next renewal, and calls as neither', async () => {
    const { page: first, context } = desk;
    await signIn(first, username('admin'), '/users');
    const second = await context.newPage();
    await first.evaluate(DEAF);
    const calls: string[] = [];
    first.on('request', (request) => {
      if (request.method() !== 'GET') calls.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await takeOver(second, username('reviewer'));
    // A call that the page makes by itself may find out before the click does; then there is no menu any
    // more.
    const told = first.getByRole('heading', { name: '本浏览器已换人登录' });
    await first.getByRole('menuitem', { name: '采购单位' }).or(told).first().click();
    await told.waitFor(AT_ONCE);
    expect(calls.filter((call) => call !== 'POST /api/v1/session/refresh')).toEqual([]);
    await second.reload();
    await account(second).waitFor();
  });

  it('signing out in one tab empties the other at once', async () => {
    const { page: first, context } = desk;
    await signIn(first, username('admin'), '/users');
    const second = await context.newPage();
    await second.goto('/users');
    await second.getByRole('table').waitFor();
    await signOut(first);
    await second.getByRole('heading', { name: '您已退出登录' }).waitFor(AT_ONCE);
    expect(await second.getByRole('table').count()).toBe(0);
    await second.getByRole('button', { name: '重新登录' }).click();
    await second.getByRole('textbox', { name: '用户名', exact: true }).waitFor();
  });

  it.each([
    ['by turns', ''],
    ['without locks between them', WITHOUT_LOCKS],
  ])(
    'two tabs that renew at the same moment, again and again, both stay signed in (%s)',
    async (_, script) => {
      const { page: first, context } = desk;
      await context.addInitScript(script);
      await signIn(first, username('admin'));
      const second = await context.newPage();
      for (let i = 0; i < 3; i++) {
        await Promise.all([first.reload(), second.goto('/')]);
        await Promise.all([account(first).waitFor(), account(second).waitFor()]);
      }
    },
  );

  it('after one person the next one in the same tab finds nothing of the first', async () => {
    const { page } = desk;
    await signIn(page, username('admin'), '/users');
    await page.getByRole('table').waitFor();
    await page.evaluate('window.before = 1');
    await signOut(page);
    await page.getByRole('textbox', { name: '用户名', exact: true }).waitFor();
    await signInHere(page, username('reviewer'));
    await account(page).waitFor();
    expect(await page.evaluate('"before" in window')).toBe(false);
    expect(
      await page.evaluate('Object.keys(localStorage).filter((key) => /^RaStore.*users/.test(key))'),
    ).toEqual([]);
  });

  it('who signs in for the first time changes the password, and then goes on', async () => {
    const { home } = given();
    const name = `${home.username('clerk')}-new`;
    const user = {
      username: name,
      name: '新来的',
      role: 'entity_clerk',
      organisationId: home.ids.entity.id,
      password: FIRST,
    } as const;
    await home.as('admin').call(API.identity.users.create, user, { idempotencyKey: name });
    const { page } = desk;
    await page.goto('/filings');
    await signInHere(page, name, FIRST);
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.goto('/listings');
    await page.getByRole('heading', { name: '请先修改密码' }).waitFor();
    await page.getByLabel('当前密码').fill('not-the-password');
    await page.getByLabel('新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('当前密码不正确').waitFor();
    await page.getByLabel('当前密码').fill(FIRST);
    await page.getByRole('button', { name: '修改密码' }).click();
    await account(page).waitFor();
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: '账号与密码' }).waitFor();
    expect(desk.errors).toEqual([]);
  });

  it('signing out everywhere ends the session in another browser too', async () => {
    const name = `${given().home.username('clerk')}-wanderer`;
    await openAccount(given().home.as('admin'), given().home.ids.entity.id, name, 'entity_clerk');
    const elsewhere = await sitDown(browser, given().system.url);
    await signIn(elsewhere.page, name);
    const { page } = desk;
    await signIn(page, name, '/account');
    await page.getByRole('button', { name: '退出所有登录' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByRole('textbox', { name: '用户名', exact: true }).waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole('textbox', { name: '用户名', exact: true }).waitFor();
    await elsewhere.context.close();
  });

  it('who has forgotten the password is told whom to ask', async () => {
    const { page } = desk;
    await page.goto('/login');
    await page.getByRole('button', { name: '忘记密码' }).click();
    await page.getByText('请本县采购办负责人为您重置').waitFor();
  });
}
