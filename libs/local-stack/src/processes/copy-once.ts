import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of a folder that every account may read and run, whatever modes the folder and the umask gave its
 * files; `finish` completes it. It is made once, appears whole, and is only taken from a place that nobody
 * else could have written to. Nothing when it cannot be made.
 */
export function copyOnce(
  source: string,
  place: string,
  name: string,
  finish: (copy: string) => void,
): string | undefined {
  try {
    const folder = join(place, 'programs');
    for (const path of [place, folder]) if (mkdirSync(path, { recursive: true })) chmodSync(path, 0o755);
    if (!isOnlyOurs(folder)) return undefined;
    const copy = join(folder, name);
    if (!existsSync(copy)) make(copy, source, finish);
    return copy;
  } catch {
    return undefined;
  }
}

function make(copy: string, source: string, finish: (copy: string) => void): void {
  const draft = mkdtempSync(`${copy}.draft-`);
  try {
    cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
    finish(draft);
    openToAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Somebody else may have made the same one meanwhile.
    if (!existsSync(copy)) throw error;
  }
}

function isOnlyOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}
