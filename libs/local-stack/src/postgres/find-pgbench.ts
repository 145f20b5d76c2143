import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writablePlace } from '../processes/cache-places.ts';
import { unpackDebianPackage } from '../processes/debian-package.ts';
import { findProgram } from '../processes/find-program.ts';
import { say } from '../terminal/language.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';

export interface Pgbench {
  readonly program: string;
  /** Where the system has no libpq, that of the embedded PostgreSQL. */
  readonly libraries: string;
}

/**
 * PostgreSQL's own benchmark, which the npm package does not hold: the one named by YINHU_PGBENCH, one of
 * this machine, or that of Debian's archive unpacked beside the project. @throws Error one sentence that says
 * what to do
 */
export async function findPgbench(cacheDir = join(writablePlace(), 'postgres')): Promise<Pgbench> {
  const libraries = join(dirname(dirname(findPostgresBinaries().postgres)), 'lib');
  const present = [
    process.env.YINHU_PGBENCH,
    ...below('/usr/lib/postgresql'),
    ...below(join(cacheDir, 'usr/lib/postgresql')),
    'pgbench',
  ];
  const program =
    present.map((name) => name && findProgram(name)).find(Boolean) || (await fetchPgbench(cacheDir));
  if (program) return { program, libraries };
  throw new Error(
    say({
      en: 'pgbench was not found and could not be fetched: install it (Debian, Ubuntu: sudo apt-get install postgresql-contrib; macOS: brew install postgresql), or set YINHU_PGBENCH.',
      zh: '没有找到 pgbench，也无法自动获取：请先安装（Debian、Ubuntu：sudo apt-get install postgresql-contrib；macOS：brew install postgresql），或设置 YINHU_PGBENCH。',
    }),
  );
}

async function fetchPgbench(cacheDir: string): Promise<string | undefined> {
  const name = findProgram('apt-cache') && packageName();
  if (!name || !(await unpackDebianPackage(name, cacheDir))) return undefined;
  return below(join(cacheDir, 'usr/lib/postgresql')).find((path) => findProgram(path));
}

/** `postgresql` stands for the version of this release: `postgresql-15`. */
function packageName(): string | undefined {
  try {
    return /Depends: (postgresql-\d+)/.exec(
      execFileSync('apt-cache', ['depends', 'postgresql'], { encoding: 'utf8' }),
    )?.[1];
  } catch {
    return undefined;
  }
}

/** Of each version that lies in a folder, the latest first. */
function below(directory: string): string[] {
  try {
    const versions = readdirSync(directory).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(directory, version, 'bin/pgbench'));
  } catch {
    return [];
  }
}
