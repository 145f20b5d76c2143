import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from '../processes/early-exit.ts';

/** Each start writes fresh logs; those of the start before are kept beside them. */
export function rotateLogs(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const file of readdirSync(directory)) {
    const name = file.match(/^(?!.*\.previous\.)(.+)\.log$/)?.[1];
    if (name) renameSync(join(directory, file), join(directory, `${name}.previous.log`));
  }
}

export function logFileOf(directory: string, name: string): string {
  return join(directory, `${name}.log`);
}

/** The last lines, as a person wants to read them: of a JSON line the message and the error in it. */
export function endOfLog(path: string): string[] {
  return lastLines(path, 10).map((line) => `    ${readable(line)}`);
}

function readable(line: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    return [msg, err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}
