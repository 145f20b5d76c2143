#!/usr/bin/env node
// Refuses circles of folders and imports against the direction, in apps and libs alike. At every level of the tree,
// the folders and files that lie side by side must import one way only; so a new area needs no line here.
// Circles of single files and imports by package name inside apps are biome's to refuse.
// With --write it stores the circles that are left; the list may only get shorter.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { circularImports } from './imports/circles.mjs';
import { directionFaults, importsOf, sourceFiles } from './imports/imports.mjs';

const root = resolve(import.meta.dirname, '..');
const listPath = resolve(root, 'scripts/imports/known-circles.json');

const imports = sourceFiles(root).flatMap((file) => importsOf(root, file));
const found = circularImports(imports.filter(({ from }) => !/\.test\.tsx?$/.test(from)));
const foundNames = [...found.keys()].sort();
const known = existsSync(listPath) ? JSON.parse(readFileSync(listPath, 'utf8')) : [];

if (process.argv.includes('--files')) {
  for (const name of foundNames) console.log([name, ...(found.get(name) ?? [])].join('\n    '));
  process.exit(0);
}
if (process.argv.includes('--write')) {
  if (existsSync(listPath) && foundNames.length > known.length) {
    console.error(`The list of known circles may only get shorter: ${known.length} stand in it, ${foundNames.length} were found.`);
    process.exit(1);
  }
  writeFileSync(listPath, `${JSON.stringify(foundNames, null, 2)}\n`);
  process.exit(0);
}

const faults = [
  ...directionFaults(imports),
  ...foundNames
    .filter((name) => !known.includes(name))
    .map((name) => [`${name}: closes a circle of folders`, ...(found.get(name) ?? [])].join('\n    ')),
  ...known
    .filter((name) => !found.has(name))
    .map((name) => `${name}: no longer in a circle; run "node scripts/check-imports.mjs --write" and commit ${relative(root, listPath)}`),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
