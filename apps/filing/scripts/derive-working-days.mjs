#!/usr/bin/env node
// Derives data/working-days.tsv from the npm package chinese-days 1.5.7, by hand: node
// apps/filing/scripts/derive-working-days.mjs The package holds the State Council's arrangements day by day;
// kept are the years that filings can be of, run by run. Same input, same bytes. Next year's arrangement
// comes out in November: then raise VERSION and LAST_YEAR, look at the new tarball, enter its hash, and
// derive again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = '1.5.7';
const TARBALL_SHA256 = '87fac6624b9f58084c0c05dac7cac86711beef2c05a86284bff880e4fe92f6c0';
const [FIRST_YEAR, LAST_YEAR] = [2018, 2026];
/**
 * What is known of the Spring Festival of 2019: off from 4 to 10 February, worked for on the weekend before.
 */
const SPRING_2019 = ['2019-02-02 2019-02-03 working', '2019-02-04 2019-02-10 holiday'];
const DAY_MS = 86_400_000;

function demand(holds, what) {
  if (!holds) throw new Error(what);
}

function unpackedPackage(directory) {
  execFileSync('npm', ['pack', `chinese-days@${VERSION}`, '--silent'], { cwd: directory });
  const tarball = join(directory, `chinese-days-${VERSION}.tgz`);
  const sha256 = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  demand(sha256 === TARBALL_SHA256, `another tarball than the one looked at: ${sha256}`);
  execFileSync('tar', ['xzf', tarball], { cwd: directory });
  return join(directory, 'package');
}

const dayAfter = (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
const inYears = (day) => day >= `${FIRST_YEAR}` && day < `${LAST_YEAR + 1}`;

/** `{'2019-02-04': 'Spring Festival,春节,3', …}` as runs of days in a row with one name. */
function runsOf(days, kind) {
  const runs = [];
  for (const day of Object.keys(days).filter(inYears).sort()) {
    const [nameEn, shortName] = days[day].split(',');
    const name =
      shortName.length === 2 && !['元旦', '春节'].includes(shortName) ? `${shortName}节` : shortName;
    const last = runs.at(-1);
    if (last && last.name === name && dayAfter(last.to) === day && last.to.slice(0, 4) === day.slice(0, 4))
      last.to = day;
    else runs.push({ from: day, to: day, kind, name, nameEn });
  }
  return runs;
}

function verify(runs) {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const own = runs.filter(({ from, kind }) => from.startsWith(String(year)) && kind === 'holiday');
    demand(own.length >= 6, `${year} has too few holidays`);
  }
  const written = runs.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
  demand(
    SPRING_2019.every((run) => written.includes(run)),
    'the Spring Festival of 2019 is not what it was',
  );
}

const write = (file, text) => {
  writeFileSync(new URL(`../data/${file}`, import.meta.url), text);
  console.log(`data/${file}: ${Buffer.byteLength(text)} bytes`);
};

const directory = mkdtempSync(join(tmpdir(), 'chinese-days-'));
try {
  const unpacked = unpackedPackage(directory);
  const shipped = (file) => readFileSync(join(unpacked, file), 'utf8');
  const { holidays, workdays } = JSON.parse(shipped('dist/chinese-days.json'));
  const runs = [...runsOf(holidays, 'holiday'), ...runsOf(workdays, 'working')].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  verify(runs);
  write(
    'working-days.tsv',
    runs.map(({ from, to, kind, name, nameEn }) => `${[from, to, kind, name, nameEn].join('\t')}\n`).join(''),
  );
  const note = `working-days.tsv is derived from the npm package chinese-days ${VERSION} (https://github.com/vsme/chinese-days), MIT:\n\n`;
  write('LICENSE-chinese-days.txt', note + shipped('LICENSE'));
} finally {
  rmSync(directory, { recursive: true, force: true });
}
