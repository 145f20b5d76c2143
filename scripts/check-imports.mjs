#!/usr/bin/env node
// Refuses circles of folders and imports against the direction, in apps and libs alike. At every level of the
// tree, the folders and files that lie side by side must import one way only; so a new area needs no line
// here. Circles of single files and imports by package name inside apps are biome's to refuse.
import { resolve } from 'node:path';
import { circularImports } from './imports/circles.mjs';
import { directionFaults, importsOf, sourceFiles } from './imports/imports.mjs';

const root = resolve(import.meta.dirname, '..');
const imports = sourceFiles(root).flatMap((file) => importsOf(root, file));
const circles = circularImports(imports.filter(({ from }) => !/\.test\.tsx?$/.test(from)));

const faults = [
  ...directionFaults(imports),
  ...[...circles]
    .sort()
    .map(([name, files]) => [`${name}: closes a circle of folders`, ...files].join('\n    ')),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
