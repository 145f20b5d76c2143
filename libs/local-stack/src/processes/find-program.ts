import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The path of an executable file: of a name on PATH (and where the system keeps its servers), or of the
 * absolute path itself.
 */
export function findProgram(nameOrPath: string): string | undefined {
  if (isAbsolute(nameOrPath)) return isExecutable(nameOrPath) ? nameOrPath : undefined;
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return folders
    .filter(isAbsolute)
    .map((folder) => join(folder, nameOrPath))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
