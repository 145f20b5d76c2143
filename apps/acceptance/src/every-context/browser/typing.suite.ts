import { findDivision } from '@yinhu/divisions';
import type { Browser, CDPSession, Locator, Page, Request } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../../browser/browser.ts';
import { until } from '../../system/until.ts';
import type { Given } from '../../world/world.ts';

const nameOf = (code: string): string => findDivision(code)?.name ?? code;

/** What is typed into the form of a plan, key by key and by an input method. */
export function typingSuite(given: Given): void {
  let browser: Browser;
  let desk: Desk;
  let keyboard: CDPSession;
  let village: Locator;
  let lines: Locator;
  let asked: string[];
  beforeAll(async () => {
    browser = await launch();
    desk = await sitDown(browser, given().system.url);
    const { page } = desk;
    await signIn(page, given().home.username('other-clerk'), '/filings/create');
    keyboard = await desk.context.newCDPSession(page);
    village = page.getByRole('combobox', { name: '受益村', exact: true });
    lines = page.getByRole('combobox', { name: '受益乡镇、村' });
    asked = [];
    page.on('request', (request) => asked.push(...searchIn(request)));
    await village.waitFor();
  }, 120_000);
  afterAll(() => browser?.close());

  it('stands in the input letter by letter, and is searched as a whole', async () => {
    const name = nameOf(given().home.place.village);
    for (const [i, letter] of [...name].entries()) {
      await village.pressSequentially(letter, { delay: 120 });
      expect(await village.inputValue()).toBe(name.slice(0, i + 1));
    }
    await option(desk.page, name).first().waitFor();
    expect(asked.at(-1)).toBe(name);
    await option(desk.page, name).first().click();
    await village.press('Escape');
    await chip(desk.page, name).first().waitFor();
  });

  it('is shown while an input method composes it, and searched once it is written', async () => {
    const township = nameOf(given().home.otherPlace.township);
    asked.length = 0;
    await village.click();
    for (const text of ['x', 'xi', 'xia', 'xian', "xiang'", "xiang'zhe"])
      await compose(keyboard, village, text);
    await until(
      'the search of before has come to rest',
      async () => (await desk.page.getByText('加载中…').count()) > 0,
    );
    await keyboard.send('Input.insertText', { text: township });
    expect(await village.inputValue()).toBe(township);
    await option(desk.page, '（全').first().waitFor();
    expect(asked.filter((q) => /[a-z]/.test(q))).toEqual([]);
    expect(asked.at(-1)).toBe(township);
  });

  it('finds the villages of a township by its name, with all of them as one choice', async () => {
    const { township, village: one } = given().home.otherPlace;
    await option(desk.page, nameOf(one)).first().waitFor();
    const whole = option(desk.page, new RegExp(`${nameOf(township)}（全`));
    expect(await whole.count()).toBe(1);
    await whole.click();
    await until('each of its villages is chosen', async () => (await chosenIn(village)) > 4);
    await village.press('Escape');
  });

  it('is asked once: a line begins with the villages of the plan, and another with those of the line before', async () => {
    const villages = await chosenIn(village);
    expect(await chosenIn(lines.first())).toBe(villages);
    await desk.page.getByRole('button', { name: '添加明细' }).click();
    await until('the next line has them', async () => (await chosenIn(lines.nth(1))) === villages);
  });

  it('takes a township in the place of its villages', async () => {
    const { township } = given().home.otherPlace;
    const last = lines.nth(1);
    await last.pressSequentially(nameOf(township), { delay: 60 });
    expect(await last.inputValue()).toBe(nameOf(township));
    await option(desk.page, new RegExp(`${nameOf(township)}（全`)).click();
    await last.press('Escape');
    await until('the township and the village elsewhere are left', async () => (await chosenIn(last)) === 2);
  });

  it('stands in the other searches of the form and the lists as well', async () => {
    const item = desk.page.getByRole('combobox', { name: '采购品目' }).first();
    await item.pressSequentially('打印设', { delay: 120 });
    expect(await item.inputValue()).toBe('打印设');
    await option(desk.page, '打印设备').first().click();
    expect(await item.inputValue()).toContain('打印设备');
    await compose(keyboard, item, "taishi'ji", true);
    await keyboard.send('Input.insertText', { text: '台式计算机' });
    await option(desk.page, '台式计算机').first().click();
    expect(await item.inputValue()).toContain('台式计算机');
  });

  it('met no error in the pages’ scripts', () => {
    expect(desk.errors).toEqual([]);
  });
}

const option = (page: Page, name: string | RegExp): Locator => page.getByRole('option', { name });
const chip = (page: Page, name: string): Locator => page.locator('.MuiChip-label', { hasText: name });

/** Chips of an input, with those that are only counted. */
async function chosenIn(input: Locator): Promise<number> {
  const box = input.locator('xpath=ancestor::*[contains(@class, "MuiAutocomplete-root")]');
  const more = await box.locator('.MuiAutocomplete-tag:not(.MuiChip-root)').allTextContents();
  return (await box.locator('.MuiChip-root').count()) + Number(/\+(\d+)/.exec(more.join())?.[1] ?? 0);
}

/** As an input method writes syllables: shown underlined, not written yet. */
async function compose(keyboard: CDPSession, input: Locator, text: string, replacing = false): Promise<void> {
  if (replacing) await input.press('ControlOrMeta+a');
  await keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  expect(await input.inputValue()).toBe(text);
}

/** The text that a request searches divisions for. */
function searchIn(request: Request): string[] {
  const url = new URL(request.url());
  if (!url.pathname.endsWith('/divisions')) return [];
  const { q } = JSON.parse(url.searchParams.get('filter') ?? '{}') as { q?: string };
  return q ? [q] : [];
}
