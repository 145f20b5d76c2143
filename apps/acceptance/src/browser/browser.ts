import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PASSWORD } from '../system/people.ts';

// Without those about background networking Chromium asks for hosts of its maker at every start.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A loaded machine renders slowly; nothing is waited for longer than it takes. */
const PATIENCE_MS = 60_000;

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
    timeout: 60_000,
  });

/** A person at a desk: a context of its own, and one page in it. */
export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What scripts threw on the page. */
  readonly errors: string[];
}

export async function sitDown(browser: Browser, baseURL: string): Promise<Desk> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, errors };
}

/** Signs in where `address` leads a visitor. */
export async function signIn(page: Page, username: string, address = '/'): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: '用户名', exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: /^账号/ }).waitFor();
}

/** A figure of the overview, as its card shows it. */
export async function figureOn(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('button', { name: new RegExp(`^${name} [\\d,.]+`) }).textContent();
  return Number(
    /([\d,]+(?:\.\d+)?)/.exec(text?.replace(name, '') ?? '')?.[1]?.replaceAll(',', '') ?? Number.NaN,
  );
}
