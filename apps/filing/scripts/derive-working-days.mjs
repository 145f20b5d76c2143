#!/usr/bin/env node
// Derives data/working-days.tsv from the npm package chinese-days 1.5.7, by hand: node apps/filing/scripts/derive-working-days.mjs
// The package holds the State Council's arrangements day by day; kept are the years that filings can be of, run by run.
// Same input, same bytes. Next year's arrangement comes out in November: then raise VERSION and LAST_YEAR and derive again.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const VERSION = '1.5.7';
const [FIRST_YEAR, LAST_YEAR] = [2018, 2026];
/** What is known of the Spring Festival of 2019: off from 4 to 10 February, worked for on the weekend before. */
const SPRING_2019 = ['2019-02-02 2019-02-03 working', '2019-02-04 2019-02-10 holiday'];
const DAY_MS = 86_400_000;

function demand(holds, what) {
  if (!holds) throw new Error(what);
}

const packageFile = (name) => join(dirname(createRequire(import.meta.url).resolve('chinese-days')), '..', name);
const json = (name) => JSON.parse(readFileSync(packageFile(name), 'utf8'));
const dayAfter = (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
const inYears = (day) => day >= `${FIRST_YEAR}` && day < `${LAST_YEAR + 1}`;

/** `{'2019-02-04': 'Spring Festival,春节,3', …}` as runs of days in a row with one name. */
function runsOf(days, kind) {
  const runs = [];
  for (const day of Object.keys(days).filter(inYears).sort()) {
    const [nameEn, shortName] = days[day].split(',');
    const name = shortName.length === 2 && !['元旦', '春节'].includes(shortName) ? `${shortName}节` : shortName;
    const last = runs.at(-1);
    if (last && last.name === name && dayAfter(last.to) === day && last.to.slice(0, 4) === day.slice(0, 4)) last.to = day;
    else runs.push({ from: day, to: day, kind, name, nameEn });
  }
  return runs;
}

demand(json('package.json').version === VERSION, `not version ${VERSION} of chinese-days`);
const { holidays, workdays } = json('dist/chinese-days.json');
const runs = [...runsOf(holidays, 'holiday'), ...runsOf(workdays, 'working')].sort((a, b) => (a.from < b.from ? -1 : 1));
for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
  const own = runs.filter(({ from }) => from.startsWith(String(year)));
  demand(own.filter(({ kind }) => kind === 'holiday').length >= 6, `${year} has too few holidays`);
}
const written = runs.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
demand(
  SPRING_2019.every((run) => written.includes(run)),
  'the Spring Festival of 2019 is not what it was',
);

const text = runs.map(({ from, to, kind, name, nameEn }) => `${[from, to, kind, name, nameEn].join('\t')}\n`).join('');
writeFileSync(new URL('../data/working-days.tsv', import.meta.url), text);
const note = `working-days.tsv is derived from the npm package chinese-days ${VERSION} (https://github.com/vsme/chinese-days), MIT:\n\n`;
writeFileSync(new URL('../data/LICENSE-chinese-days.txt', import.meta.url), note + readFileSync(packageFile('LICENSE'), 'utf8'));
console.log(`${runs.length} runs, ${Buffer.byteLength(text)} bytes`);
