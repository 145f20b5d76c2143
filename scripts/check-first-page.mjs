#!/usr/bin/env node
// Measures the script that a first page loads, from the built console (npm run build): the entry, the page's
// own part, and what both import, each file compressed by gzip as the gateway may send it. Fails above a
// page's limit, in kilobytes (1000 bytes).
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = resolve(import.meta.dirname, '../apps/console/dist');
const assets = resolve(dist, 'assets');
const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
const entry = /src="\/assets\/([^"]+)"/.exec(readFileSync(resolve(dist, 'index.html'), 'utf8'))?.[1];

const PAGES = [
  { name: 'sign-in page', limit: 320, parts: [] },
  // To come down to 320: the list's schemas (zod and the marketplace's contracts) are what is left to take
  // out. Its texts come beside, in parts of their own that are not counted: about 5 kB.
  { name: 'visitor’s mall', limit: 375, parts: ['listing-list'] },
];

const textOf = (file) => readFileSync(resolve(assets, file), 'utf8');
const importsOf = (file) =>
  [...textOf(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => name);

/** A part's file: its name, a dash, and the eight characters of its hash. */
function fileOf(part) {
  const file = files.find(
    (name) => name.startsWith(`${part}-`) && name.length === part.length + '-12345678.js'.length,
  );
  if (!file) throw new Error(`The console's build has no part ${part}`);
  return file;
}

function loadedBy(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(file)) loadedBy(next, seen);
  return seen;
}

for (const { name, limit, parts } of PAGES) {
  const loaded = new Set([entry, ...parts.map(fileOf)].flatMap((file) => [...loadedBy(file)]));
  const size = [...loaded].reduce((sum, file) => sum + gzipSync(textOf(file)).length, 0) / 1000;
  console.log(`${name}: ${size.toFixed(1)} kB in ${loaded.size} files, at most ${limit}`);
  if (size > limit) process.exitCode = 1;
}
