import { closeSync, openSync } from 'node:fs';

/**
 * Gives `use` what a child is to write its log to; where the log cannot be opened, the child goes on without
 * one.
 */
export function withLog<T>(path: string, use: (log: number | 'ignore') => T): T {
  const log = tryToOpen(path);
  try {
    return use(log);
  } finally {
    if (typeof log === 'number') closeSync(log);
  }
}

function tryToOpen(path: string): number | 'ignore' {
  try {
    return openSync(path, 'a', 0o600);
  } catch {
    return 'ignore';
  }
}
