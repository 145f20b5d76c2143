import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './find-program.ts';
import { runQuietly } from './run-quietly.ts';

/**
 * Fetches a package of Debian's archive and unpacks it in a folder, which needs no root and starts no server
 * as an installed one may. False where there is no such package or no such system.
 */
export async function unpackDebianPackage(name: string, directory: string): Promise<boolean> {
  if (!findProgram('apt-get') || !findProgram('dpkg')) return false;
  mkdirSync(directory, { recursive: true });
  const isDownloaded = await download(name, directory);
  rmSync(join(directory, 'apt'), { recursive: true, force: true });
  const archive = readdirSync(directory).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
  return (
    isDownloaded &&
    archive !== undefined &&
    (await runQuietly('dpkg', ['-x', archive, '.'], { cwd: directory }))
  );
}

async function download(name: string, directory: string): Promise<boolean> {
  const get = (options: string[] = []) =>
    runQuietly('apt-get', [...options, 'download', name], { cwd: directory });
  if (await get()) return true;
  const isRoot = process.getuid?.() === 0;
  const own = isRoot ? [] : ownPackageLists(join(directory, 'apt'));
  return (await runQuietly('apt-get', [...own, 'update'])) && (await get(own));
}

/** Package lists that an ordinary user may write. */
function ownPackageLists(directory: string): string[] {
  mkdirSync(join(directory, 'lists/partial'), { recursive: true });
  mkdirSync(join(directory, 'archives/partial'), { recursive: true });
  return ['-o', `Dir::State::lists=${directory}/lists`, '-o', `Dir::Cache=${directory}`];
}
