import type { Browser } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { THIS_YEAR } from '../counties/papers.ts';
import type { Given } from '../world/world.ts';
import { fillPlan } from './plan-form.ts';

const TITLE = '村级服务点电脑采购';
const QUESTION = '单价含税吗？';
const REASON = '资金与明细相差 1000 元，请核对后重新提交';

/** A clerk and a reviewer, each at a desk of their own, over one plan that is not right at first. */
export function correctionSuite(given: Given): void {
  let browser: Browser;
  let clerk: Desk;
  let reviewer: Desk;
  beforeAll(async () => {
    const { system, home } = given();
    browser = await launch();
    [clerk, reviewer] = await Promise.all([sitDown(browser, system.url), sitDown(browser, system.url)]);
    await Promise.all([
      signIn(clerk.page, home.username('clerk')),
      signIn(reviewer.page, home.username('reviewer')),
    ]);
  }, 120_000);
  afterAll(() => browser?.close());

  it('goes to review when it does not add up, and the clerk sees which rule says so', async () => {
    const { page } = clerk;
    await page.getByRole('link', { name: '新建采购计划' }).click();
    const computers = {
      title: TITLE,
      item: '台式计算机',
      quantity: 2,
      price: 4_500,
      source: '县级',
      amount: 8_000,
    };
    await fillPlan(page, { ...computers, ...given().home.place });
    await page.getByText('还差 1,000.00 元').waitFor();
    await page.getByRole('button', { name: '保存并提交' }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('审核中', { exact: true }).waitFor();
    await page.getByText('资金合计 8,000.00 元，明细合计 9,000.00 元').waitFor();
  });

  it('is found by the reviewer in the worklist with what failed, asked about, and returned with the reason', async () => {
    const { page } = reviewer;
    await page.goto('/reviews');
    const row = page.getByRole('row').filter({ hasText: TITLE });
    await row.getByText('资金合计等于明细合计').waitFor();
    await row.getByRole('link', { name: TITLE }).click();
    await page.getByRole('textbox', { name: '写留言' }).fill(QUESTION);
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByRole('listitem').filter({ hasText: QUESTION }).waitFor();
    await page.getByRole('button', { name: '退回修改' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '原因' }).fill(REASON);
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByText('已退回', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '予以备案' }).count()).toBe(0);
  });

  it('comes back to the clerk with the reason, is corrected, and is filed by the rules under a number', async () => {
    const { page } = clerk;
    await page.reload();
    await page.getByRole('button', { name: /^通知，\d+ 条未读/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button')
      .filter({ hasText: `“${TITLE}”需要修改后重新提交` })
      .click();
    await page.getByText(REASON).first().waitFor();
    await page.getByText(QUESTION).waitFor();
    await page.getByRole('link', { name: '修改', exact: true }).click();
    await page.getByRole('textbox', { name: '金额' }).fill('9000');
    await page.getByText('资金与明细一致').waitFor();
    await page.getByRole('button', { name: '保存并提交' }).click();
    await page.getByText(new RegExp(`已备案，编号 ${given().home.code}-${THIS_YEAR}-\\d{4}`)).waitFor();
  });

  it('keeps every step, the latest first, with who took it and why', async () => {
    const { page } = clerk;
    const steps = page
      .locator('section', { has: page.getByRole('heading', { name: '办理过程' }) })
      .getByRole('listitem');
    await steps.nth(6).waitFor();
    const told = (await steps.allInnerTexts()).map((text) => text.split('\n'));
    expect(told.map(([action]) => action)).toEqual([
      '规则通过，予以备案',
      '提交',
      '修改',
      '退回修改',
      '转人工审核',
      '提交',
      '起草',
    ]);
    expect(told[3]).toEqual(['退回修改', expect.stringMatching(/\d{2}:\d{2}/), '经办：经办人', REASON]);
  });

  it('met no error in the pages’ scripts', () => {
    expect([...clerk.errors, ...reviewer.errors]).toEqual([]);
  });
}
