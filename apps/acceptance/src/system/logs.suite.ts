import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './world.ts';

const ERROR = 50;

interface Line {
  readonly level?: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}

/** What the services wrote down while all suites drove them. */
export function logsSuite(given: Given): void {
  it('hold no error that nobody expected', () => {
    const { logs } = given().system.yinhu.directory;
    const errors = readdirSync(logs)
      .filter((file) => !/^(postgres|nats|loader)/.test(file))
      .flatMap((file) => linesOf(join(logs, file)).map(({ msg, err }) => `${file}: ${msg} ${err?.message ?? ''}`));
    expect(errors).toEqual([]);
  });

  it('hold no password, no token and no identity number', () => {
    const { logs } = given().system.yinhu.directory;
    const text = readdirSync(logs)
      .filter((file) => !/^(postgres|nats)/.test(file))
      .map((file) => readFileSync(join(logs, file), 'utf8'))
      .join('\n');
    expect(text).not.toMatch(/Yinhu-demo-2019|eyJhbGciOi|\b360724(19|20)\d{9}[\dX]\b/);
  });
}

const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map(parsed)
    .filter(({ level = 0 }) => level >= ERROR);

function parsed(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return line.trim() ? { level: ERROR, msg: line } : {};
  }
}
