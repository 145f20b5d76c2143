import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));

/** Keys that a file of the console names: whole, or as a pattern where a part is put in when it runs. */
export interface MessageUses {
  /** Path below `src`. */
  readonly file: string;
  readonly usesSheets: boolean;
  readonly keys: readonly string[];
  readonly patterns: readonly { readonly head: string; readonly expression: RegExp }[];
}

/** Parts of several contexts that bring texts of their own. */
export const SHEETS = 'shared/sheets/';

const KEY = /(?<![\w./]|(?:source|name)=)(['"])([a-z_]+(?:\.[\w-]+)*)\1/g;
const TEMPLATE = /(?<!(?:source|name)=\{)`((?:resources|[a-z_]+)\.[^`\s]*\$\{[^`\s]*)`/g;

const escaped = (text: string) => text.replace(/[.*+?^()|[\]\\-]/g, '\\$&');

/** `replay.${name}` as an expression that `replay.` and one more part match. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map(escaped);
  return new RegExp(`^${parts.join('[\\w.-]+')}$`);
}

function usesIn(file: string): MessageUses {
  const text = readFileSync(SOURCES + file, 'utf8');
  return {
    file,
    usesSheets: text.includes(SHEETS),
    keys: [...text.matchAll(KEY)].map(([, , key = '']) => key),
    patterns: [...text.matchAll(TEMPLATE)].map(([, template = '']) => ({
      head: template.split('.')[0] ?? '',
      expression: patternOf(template),
    })),
  };
}

/** What every source of the console names. */
export const messageUses = (): MessageUses[] =>
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|messages\.ts$|ra-chinese/.test(file))
    .map(usesIn);
