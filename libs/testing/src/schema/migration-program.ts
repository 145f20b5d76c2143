import { readdirSync, readFileSync } from 'node:fs';
import { type Options, transformSync } from '@swc/core';

const BARE: Options = {
  configFile: false,
  swcrc: false,
  minify: true,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, minify: { compress: false, mangle: false } },
};

/**
 * The program of a migration: the file of `directory` that declares it and those beside it that it imports,
 * without types and comments, and however they are laid out.
 */
export function migrationProgram(name: string, directory: URL): string {
  const textOf = (file: string) => readFileSync(new URL(file, directory), 'utf8');
  const declaring = readdirSync(directory).find(
    (file) => /^\d{4}-.*\.ts$/.test(file) && new RegExp(`class ${name}\\b`).test(textOf(file)),
  );
  if (!declaring) throw new Error(`no file of ${directory.pathname} declares the migration ${name}`);
  const files = new Set([declaring]);
  // Grows while it is walked through.
  for (const file of files)
    for (const [, beside = ''] of textOf(file).matchAll(/'\.\/([^']+\.ts)'/g)) files.add(beside);
  return JSON.stringify([...files].sort().map((file) => [file, transformSync(textOf(file), BARE).code]));
}
