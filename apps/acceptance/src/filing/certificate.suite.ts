import { API } from '@yinhu/contracts';
import type { Certificate } from '@yinhu/contracts/filing';
import type { Browser, Page } from 'playwright-core';
import { type Desk, launch, signIn, sitDown } from '../browser/browser.ts';
import { plan } from '../counties/papers.ts';
import { filedPlan } from '../counties/tender.ts';
import type { Given } from '../world/world.ts';
import { readQrCode } from './qr-code.ts';

const A4 = /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/g;

/** A clerk who prints a filed plan's certificate, and somebody without an account who is handed it. */
export function certificateSuite(given: Given): void {
  let browser: Browser;
  let clerk: Desk;
  let holder: Desk;
  let certificate: Certificate;
  beforeAll(async () => {
    const { system, home } = given();
    const [filed] = await Promise.all([filedPlan(home), launch().then((launched) => (browser = launched))]);
    certificate = await certificateOf(given, filed.id);
    [clerk, holder] = await Promise.all([sitDown(browser, system.url), sitDown(browser, system.url)]);
  }, 120_000);
  afterAll(() => browser?.close());

  /** What the public page says, and what of the register it shows. */
  const verdict = async ({ page }: Desk) => {
    await page.locator('[data-verdict]').waitFor();
    return page
      .getByRole('status')
      .filter({ has: page.getByRole('heading') })
      .textContent();
  };
  const addressOf = ({ content, digest }: Certificate) => `/verify/${content.number}/${digest}`;

  it('is opened from its plan, and its QR code holds the address of its number and digest', async () => {
    const { page } = clerk;
    await signIn(page, given().home.username('clerk'));
    await page.goto(`/filings/${certificate.filingId}/show`);
    await page.getByRole('link', { name: '备案证明' }).click();
    await page.getByRole('heading', { level: 1, name: '政府采购计划备案证明' }).waitFor();
    await page.getByText(certificate.content.number).first().waitFor();
    const sheet = (await page.locator('.certificate-sheet').textContent())?.replace(/\s/g, '');
    expect(sheet).toContain(certificate.digest);
    expect(await readQrCode(page.getByRole('img', { name: '核验备案证明' }))).toBe(
      `${given().system.url}${addressOf(certificate)}`,
    );
  });

  it('is printed on one sheet of A4', async () => {
    const pages = (await clerk.page.pdf({ preferCSSPageSize: true })).toString('latin1').match(A4);
    expect(pages).toHaveLength(1);
  });

  it('is found genuine by whoever follows the code, without signing in', async () => {
    const { page } = holder;
    await page.goto(await readQrCode(clerk.page.getByRole('img', { name: '核验备案证明' })));
    expect(await verdict(holder)).toContain('真实有效');
    for (const shown of [certificate.content.title, certificate.content.entityName])
      await page.getByText(shown).first().waitFor();
    expect(await page.getByRole('button', { name: /^账号/ }).count()).toBe(0);
  });

  it('is told from one that was altered', async () => {
    const { page } = holder;
    const { content, digest } = certificate;
    await typeIn(page, content.number, `${digest.slice(0, -1)}${digest.endsWith('0') ? '1' : '0'}`);
    await page.locator('[data-verdict=digest_mismatch]').waitFor();
    expect(await verdict(holder)).toContain('摘要不符');
    await typeIn(page, content.number, digest.slice(0, 16).toUpperCase());
    await page.locator('[data-verdict=valid]').waitFor();
    await typeIn(page, `${given().home.code}-2011-9999`, digest);
    await page.locator('[data-verdict=unknown]').waitFor();
  });

  it('of a plan that was amended says that another version is in force', async () => {
    const { as, place } = given().home;
    const filed = await filedPlan(given().home);
    const first = await certificateOf(given, filed.id);
    const amendment = { ...plan([place.township]), id: filed.id, version: filed.version, reason: '单价下调' };
    const { amendments } = await as('clerk').call(API.filing.filings.amend, amendment);
    expect(amendments.map(({ status }) => status)).toEqual(['accepted']);
    await holder.page.goto(addressOf(first));
    expect(await verdict(holder)).toMatch(/已被变更取代.*现行为第 2 版/);
    await holder.page.goto(addressOf(await certificateOf(given, filed.id)));
    expect(await verdict(holder)).toMatch(/真实有效.*第 2 版/);
  });

  it('of a plan that was cancelled says so, on the public page and on the certificate itself', async () => {
    const { id } = await filedPlan(given().home);
    const cancelled = await certificateOf(given, id);
    await given().home.as('clerk').call(API.filing.filings.cancel, { id, reason: '项目取消' });
    await holder.page.goto(addressOf(cancelled));
    expect(await verdict(holder)).toContain('真实，但计划已撤销');
    await clerk.page.goto(`/filings/${id}/certificate`);
    await clerk.page.getByRole('alert').filter({ hasText: '证明失效' }).waitFor();
  });

  it('met no error in the pages’ scripts', () => {
    expect([...clerk.errors, ...holder.errors]).toEqual([]);
  });
}

const certificateOf = (given: Given, id: string): Promise<Certificate> =>
  given().home.as('clerk').call(API.filing.certificates.get, { id });

async function typeIn(page: Page, number: string, digest: string): Promise<void> {
  await page.getByRole('textbox', { name: '备案编号' }).fill(number);
  await page.getByRole('textbox', { name: '内容摘要' }).fill(digest);
  await page.getByRole('button', { name: '核验' }).click();
}
