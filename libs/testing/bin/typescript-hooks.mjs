import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const { $schema, ...options } = JSON.parse(
  await readFile(new URL('../../../.swcrc', import.meta.url), 'utf8'),
);
options.jsc.rewriteRelativeImportExtensions = false;

/** Lets Node read our sources as tests do: for worker threads, which Jest does not reach. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...options,
    swcrc: false,
    filename,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
