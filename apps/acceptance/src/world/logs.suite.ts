import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './world.ts';

/** As `createLogger` writes them. */
const ERRORS: readonly (string | undefined)[] = ['error', 'fatal'];
/** What the attacker on the bus brings about, and what must be told. */
const ALARMS = [
  'a message that is not of the process that it names was dropped',
  'the broker refuses something',
];

interface Line {
  readonly level?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}

/** What the services wrote down while all suites drove them. */
export function logsSuite(given: Given): void {
  it('hold no error that nobody expected', () => {
    const { logs } = given().system.yinhu.directory;
    const errors = readdirSync(logs)
      .filter((file) => !/^(postgres|nats|loader)/.test(file))
      .flatMap((file) => linesOf(join(logs, file)).map((line) => ({ file, ...line })));
    expect(errors.filter(({ msg = '' }) => !ALARMS.includes(msg)).map(textOf)).toEqual([]);
    for (const alarm of ALARMS) expect(errors.map(({ msg }) => msg)).toContain(alarm);
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

const textOf = ({ file, msg, err }: Line & { readonly file: string }): string =>
  `${file}: ${msg} ${err?.message ?? ''}`;

const linesOf = (path: string): Line[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map(parsed)
    .filter(({ level }) => ERRORS.includes(level));

function parsed(line: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return line.trim() ? { level: 'error', msg: line } : {};
  }
}
