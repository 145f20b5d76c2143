#!/usr/bin/env node
// Pictures of the running demonstration.
//   node scripts/screenshots.mjs [address] [folder]              those that the README shows
//   node scripts/screenshots.mjs <address> <folder> all|<word>   every page, or those with the word in their
//                                                                picture's name, in both sizes and languages
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [address = 'http://127.0.0.1:8080', folder = 'docs/pictures', wanted] = process.argv.slice(2);
const PASSWORD = 'Yinhu-demo-2019';
const AS_OF = '2019-11-30';
const WIDTHS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const LANGUAGES = { zh: 'zh-CN', en: 'en' };
/** What of the README's pictures is seen, where it is more than the window. */
const HEIGHTS = {
  'overview-county-desktop-zh': 1600,
  'overview-province-desktop-en': 1340,
  'household-desktop-zh': 1040,
};
const TOUR = [
  'overview-county-desktop-zh',
  'overview-province-desktop-en',
  'filing-desktop-zh',
  'reviews-desktop-zh',
  'rules-desktop-en',
  'tender-desktop-zh',
  'red-flags-desktop-zh',
  'venue-calendar-desktop-zh',
  'entity-import-desktop-zh',
  'mall-desktop-zh',
  'household-desktop-zh',
  'operations-desktop-en',
  'overview-county-phone-zh',
  'mall-phone-en',
];

const YEAR = 2019;
/** For a machine that has other things to do. */
const PATIENCE_MS = 180_000;
/**
 * A table of entities with two rows at fault: a credit code whose check character is wrong, and a sector that
 * there is not.
 */
const ENTITIES_CSV = `统一社会信用代码,单位名称,行政区划,行业,主管部门,联系人
11360725MB0000001C,崇义县图书馆,360725,文化旅游,崇义县文化广电旅游局,刘馆长
11360725MB0000002X,崇义县文化馆,360725,文化旅游,崇义县文化广电旅游局,邱馆长
11360725MB0000003J,崇义县体育中心,360725,体育,崇义县教育科技体育局,钟主任
`;

/**
 * Who looks at what. `{resource}` in a path stands for the first record of the list, or of `filter`. `upload`
 * is chosen in the page's field for a file.
 */
const PAGES = [
  { name: 'sign-in', path: '/login' },
  { name: 'overview-province', as: 'province-supervisor', path: `/overview/36?asOf=${AS_OF}` },
  { name: 'overview-county', as: 'province-supervisor', path: `/overview/360725?asOf=${AS_OF}` },
  { name: 'overview-township', as: 'province-supervisor', path: `/overview/360725102?asOf=${AS_OF}` },
  { name: 'filings', as: 'province-supervisor', path: '/filings' },
  {
    name: 'filing',
    as: 'county-reviewer',
    path: '/filings/{filings}/show',
    filter: { fiscalYear: 2019, inForce: true, autoFiled: false },
  },
  {
    name: 'filing-amended',
    as: 'county-reviewer',
    path: '/filings/{filings}/show',
    filter: { q: '长龙、思顺乡村桥梁' },
  },
  {
    name: 'certificate',
    as: 'county-reviewer',
    path: '/filings/{filings}/certificate',
    filter: { fiscalYear: YEAR, inForce: true },
  },
  { name: 'reviews', as: 'county-reviewer', path: '/reviews' },
  {
    name: 'review',
    as: 'county-reviewer',
    path: '/filings/{filings}/show',
    filter: { status: 'in_review', purpose: 'poverty_alleviation' },
  },
  { name: 'review-measures', as: 'county-reviewer', path: '/review-measures' },
  { name: 'working-calendar', as: 'county-admin', path: '/working-calendar' },
  { name: 'tenders', as: 'county-reviewer', path: '/tenders' },
  { name: 'tender', as: 'county-reviewer', path: '/tenders/{tenders}/show', filter: { q: '一期' } },
  {
    name: 'tender-running',
    as: 'entity-clerk',
    path: '/tenders/{tenders}/show',
    filter: { status: 'active' },
  },
  { name: 'red-flags', as: 'county-reviewer', path: '/red-flags' },
  { name: 'indicators', as: 'county-admin', path: '/red-flag-indicators' },
  { name: 'rules', as: 'county-admin', path: '/filing-rules' },
  { name: 'thresholds', as: 'county-admin', path: '/thresholds' },
  { name: 'catalogue', as: 'county-admin', path: '/catalogue-nodes' },
  { name: 'replay', as: 'county-admin', path: '/rule-replays/{rule-replays}/show' },
  { name: 'venue-calendar', as: 'entity-clerk', path: '/venue-calendar' },
  { name: 'venue-bookings', as: 'county-admin', path: '/venue-bookings' },
  { name: 'venue-rooms', as: 'county-admin', path: '/venue-rooms' },
  {
    name: 'entity-import',
    as: 'county-admin',
    path: '/entities/import',
    upload: { name: 'entities.csv', text: ENTITIES_CSV },
  },
  { name: 'ocds-imports', as: 'county-admin', path: '/ocds-imports' },
  { name: 'notifications', as: 'entity-clerk', path: '/notifications' },
  { name: 'filing-new', as: 'entity-clerk', path: '/filings/create' },
  { name: 'entities', as: 'county-admin', path: '/entities' },
  { name: 'entity', as: 'county-admin', path: '/entities/{entities}/show' },
  { name: 'quotas', as: 'county-admin', path: '/quotas' },
  { name: 'quota', as: 'county-admin', path: '/quotas/{quotas}/show', filter: { fiscalYear: YEAR } },
  { name: 'users', as: 'county-admin', path: '/users' },
  { name: 'mall', as: 'helping-buyer', path: '/listings' },
  { name: 'listing', as: 'helping-buyer', path: '/listings/{listings}/show' },
  { name: 'orders', as: 'helping-buyer', path: '/orders' },
  { name: 'order', as: 'helping-buyer', path: '/orders/{orders}/show' },
  { name: 'households', as: 'county-reviewer', path: '/households' },
  { name: 'household', as: 'household-officer', path: '/households/{households}/show' },
  { name: 'household-masked', as: 'province-supervisor', path: '/households/{households}/show' },
  { name: 'household-links', as: 'household-officer', path: '/household-links' },
  { name: 'market-sales', as: 'township-reviewer', path: '/market-sales' },
  { name: 'registration-conflicts', as: 'township-reviewer', path: '/registration-conflicts' },
  { name: 'sale-limits', as: 'county-admin', path: '/sale-limits' },
  { name: 'household-new', as: 'household-officer', path: '/households/create' },
  { name: 'public-filings', as: 'public', path: '/published-filings' },
  { name: 'public-rules', as: 'public', path: '/filing-rules' },
  { name: 'open-data', as: 'public', path: '/open-data' },
  { name: 'verify', as: 'public', path: '/verify' },
  { name: 'public-sellers', as: 'public', path: '/sellers' },
  { name: 'organisations', as: 'county-admin', path: '/organisations' },
  { name: 'quota-new', as: 'county-admin', path: '/quotas/create' },
  { name: 'measures', as: 'county-reviewer', path: '/measures' },
  { name: 'operations', as: 'province-supervisor', path: '/operations' },
];

const shots = Object.keys(WIDTHS).flatMap((size) =>
  Object.keys(LANGUAGES).flatMap((short) =>
    PAGES.map((page) => ({ ...page, size, short, file: `${page.name}-${size}-${short}` })),
  ),
);
const isWanted = ({ file }) =>
  wanted === undefined ? TOUR.includes(file) : wanted === 'all' || file.includes(wanted);

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

try {
  for (const group of groupsOf(shots.filter(isWanted))) await shootAll(group);
} finally {
  await browser.close();
}

function groupsOf(all) {
  const groups = new Map();
  for (const shot of all) {
    const key = `${shot.size} ${shot.short} ${shot.as}`;
    groups.set(key, [...(groups.get(key) ?? []), shot]);
  }
  return groups.values();
}

/** Pictures of one person's pages in one size and language. */
async function shootAll(group) {
  const [{ size, short, as }] = group;
  const language = LANGUAGES[short];
  const context = await browser.newContext({ viewport: WIDTHS[size], locale: language });
  await context.addInitScript(rememberedBy, {
    'yinhu.language': language,
    ...(as && { 'yinhu.signed-in': '1' }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const token = as && (await signIn(page, as));
  for (const { path, filter, upload, file } of group) {
    if (size === 'desktop')
      await page.setViewportSize({ ...WIDTHS.desktop, height: HEIGHTS[file] ?? WIDTHS.desktop.height });
    const response = await page.goto(`${address}${await filled(path, filter, token)}`);
    if (!response?.ok()) throw new Error(`${file}: ${page.url()} answers ${response?.status()}`);
    await page.locator('h1').first().waitFor();
    if (upload) await choose(page, upload);
    await settled(page);
    await page.waitForTimeout(600);
    await page.screenshot({
      path: `${folder}/${file}.png`,
      fullPage: size === 'phone' && wanted !== undefined,
    });
    console.log(file);
  }
  await context.close();
}

async function choose(page, { name, text }) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** Until nothing is fetched or awaited any more. */
async function settled(page) {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.waitForFunction(
    () => !document.querySelector('.MuiCircularProgress-indeterminate, .MuiSkeleton-root'),
  );
}

/** What the console keeps in the browser: the language, and that there is a session to take up. */
function rememberedBy(items) {
  for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
}

async function signIn(page, username) {
  const response = await page.request.post(`${address}/api/v1/session`, {
    data: { username, password: PASSWORD },
  });
  if (!response.ok()) throw new Error(`${username} cannot sign in: ${await response.text()}`);
  return (await response.json()).accessToken;
}

async function filled(path, filter, token) {
  const resource = path.match(/\{(.+)\}/)?.[1];
  if (!resource) return path;
  const query = new URLSearchParams({ range: '[0,0]', ...(filter && { filter: JSON.stringify(filter) }) });
  const response = await fetch(`${address}/api/v1/${resource}?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [record] = await response.json();
  return path.replace(`{${resource}}`, record?.id ?? '');
}
