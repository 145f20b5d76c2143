import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Each start writes fresh logs; those of the start before are kept beside them. */
export function rotateLogs(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const file of readdirSync(directory)) {
    const name = file.match(/^(?!.*\.previous\.)(.+)\.log$/)?.[1];
    if (name) renameSync(join(directory, file), join(directory, `${name}.previous.log`));
  }
}

export function logFileOf(directory: string, name: string): string {
  return join(directory, `${name}.log`);
}
