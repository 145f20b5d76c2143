import { readdirSync, readFileSync } from 'node:fs';
import { type Options, transformSync } from '@swc/core';

const BARE: Options = {
  configFile: false,
  swcrc: false,
  minify: true,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, minify: { compress: false, mangle: false } },
};

/**
 * The program of a migration: the file of `directory` that declares it and those beside it with the same number, without
 * types and comments, and however they are laid out.
 */
export function migrationProgram(name: string, directory: URL): string {
  const files = readdirSync(directory).filter((file) => /^\d{4}-.*(?<!\.test)\.ts$/.test(file));
  const sources = files.sort().map((file) => ({ file, text: readFileSync(new URL(file, directory), 'utf8') }));
  const declaring = sources.find(({ text }) => new RegExp(`class ${name}\\b`).test(text));
  if (!declaring) throw new Error(`no file of ${directory.pathname} declares the migration ${name}`);
  const own = sources.filter(({ file }) => file.slice(0, 4) === declaring.file.slice(0, 4));
  return JSON.stringify(own.map(({ file, text }) => [file, transformSync(text, BARE).code]));
}
