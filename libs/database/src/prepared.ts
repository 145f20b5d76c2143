import type { QueryConfig } from 'pg';

/** Each connection of the server keeps the plans of what was prepared on it. */
const MOST = 400;
const names = new Map<string, string>();

/**
 * A statement that each connection parses and plans once, however often it runs: planning takes several times as long as
 * running what touches a few rows. Texts beyond the first {@link MOST} are planned each time, as those of a statement
 * that is put together anew for each caller would otherwise fill the server's memory.
 */
export function prepared(text: string, values: readonly unknown[]): QueryConfig {
  let name = names.get(text);
  if (!name && names.size < MOST) {
    name = `yinhu_${names.size}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
}
