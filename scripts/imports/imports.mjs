// Reads the imports of our own sources and checks them against the rules of direction.
import { readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { parseSync } from '@swc/core';

const CONTRACTS = 'libs/contracts/src';
const CONTEXTS = `${CONTRACTS}/(identity|filing|marketplace|household|oversight)/`;

/**
 * What no file may import: `from` and `to` are matched against paths from the root of the repository.
 * Contexts may use one another one way only: the check of circles sees to that.
 */
const FORBIDDEN = [
  { from: '^libs/', to: '^apps/', why: 'libs never import apps' },
  { from: '^apps/([^/]+)/', to: '^apps/(?!$1/)', why: 'apps never import one another' },
  {
    from: `^${CONTRACTS}/kernel/(?!.*\\.test\\.ts$)`,
    to: `^${CONTRACTS}/(?!kernel/)`,
    why: 'the kernel knows no other part of the contracts',
  },
  {
    from: `^${CONTRACTS}/system/`,
    to: `^${CONTRACTS}/(?!system/|kernel/)`,
    why: 'what the system is made of knows only the kernel',
  },
  {
    from: `^${CONTRACTS}/privacy/`,
    to: `^${CONTRACTS}/(?!privacy/|kernel/)`,
    why: 'privacy knows only the kernel',
  },
  {
    from: '^((?:apps|libs)/[^/]+/src/migrations/)\\d+-(?!.*\\.test\\.ts$)',
    to: '^(?!$1|libs/divisions/)',
    why: 'a released migration leans on nothing that may change: bring what it needs into a file beside it',
  },
  {
    from: `^${CONTEXTS}`,
    to: `^${CONTRACTS}/(client/|[^/]+$)`,
    why: 'a context knows nothing of what is made from all contexts',
  },
];

export function sourceFiles(root) {
  return ['apps', 'libs'].flatMap((group) =>
    readdirSync(resolve(root, group)).flatMap((workspace) =>
      ['src', 'test'].flatMap((part) => filesBelow(root, `${group}/${workspace}/${part}`)),
    ),
  );
}

function filesBelow(root, folder) {
  try {
    return readdirSync(resolve(root, folder), { recursive: true })
      .map((name) => posix.join(folder, name))
      .filter((path) => /\.(tsx?|mjs)$/.test(path));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The imports of one file that lead to our own sources, types included: `{ from, to }` as paths from the
 * root.
 */
export function importsOf(root, from) {
  const ast = parseSync(readFileSync(resolve(root, from), 'utf8'), {
    syntax: from.endsWith('.mjs') ? 'ecmascript' : 'typescript',
    tsx: from.endsWith('.tsx'),
    decorators: true,
    target: 'es2022',
  });
  return [...new Set(specifiers(ast))]
    .map((specifier) => target(from, specifier))
    .flatMap((to) => (to ? [{ from, to }] : []));
}

function* specifiers(node) {
  if (Array.isArray(node)) for (const item of node) yield* specifiers(item);
  else if (node && typeof node === 'object') {
    if (/^(Import|ExportAll|ExportNamed)Declaration$/.test(node.type) && node.source) yield node.source.value;
    else if (node.type === 'TsImportType') yield node.argument.value;
    else if (node.type === 'CallExpression' && node.callee.type === 'Import') {
      const [first] = node.arguments;
      if (first?.expression.type === 'StringLiteral') yield first.expression.value;
    }
    for (const value of Object.values(node)) yield* specifiers(value);
  }
}

function target(from, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  const [, name, entry] = /^@yinhu\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const group = APPS.has(name) ? 'apps' : 'libs';
  return `${group}/${name}/src/${entry ? `${entry}/` : ''}index.ts`;
}

const APPS = new Set(readdirSync(resolve(import.meta.dirname, '../../apps')));

export function directionFaults(imports) {
  return imports.flatMap(({ from, to }) =>
    FORBIDDEN.filter((rule) => {
      const match = new RegExp(rule.from).exec(from);
      return match && new RegExp(rule.to.replace('$1', match[1] ?? '')).test(to);
    }).map(({ why }) => `${from} imports ${to}: ${why}`),
  );
}
