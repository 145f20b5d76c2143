import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../processes/write-file-whole.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { ServerAccount } from './server-account.ts';

/** What has to be known of a cluster to use it again; kept inside it. */
export interface ClusterMemo {
  password: string;
  port?: number;
}

const memoFile = 'yinhu.json';

/**
 * Makes the cluster unless it is there. A cluster appears whole or not at all, also when this is killed
 * half-way.
 */
export function ensureCluster(
  directory: string,
  { initdb }: PostgresBinaries,
  account: ServerAccount,
): ClusterMemo {
  if (existsSync(join(directory, memoFile))) return readMemo(directory);
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (account.owner) chownSync(draft, account.owner.uid, account.owner.gid);
  const memo = { password: randomBytes(18).toString('base64url') };
  initialise(draft, memo.password, initdb, account);
  writeMemo(draft, memo);
  renameSync(draft, directory);
  return memo;
}

export function writeMemo(directory: string, memo: ClusterMemo): void {
  writeFileWhole(join(directory, memoFile), JSON.stringify(memo));
}

function readMemo(directory: string): ClusterMemo {
  return JSON.parse(readFileSync(join(directory, memoFile), 'utf8')) as ClusterMemo;
}

function initialise(directory: string, password: string, initdb: string, account: ServerAccount): void {
  // Beside the cluster: what reaches the one reaches the other, which need not be so of the folder for
  // temporary files.
  const passwordFile = `${directory}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (account.owner) chownSync(passwordFile, account.owner.uid, account.owner.gid);
  try {
    const { command, args, ...ids } = account.run(initdb, [
      `--pgdata=${directory}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ]);
    const { status, stderr, error } = spawnSync(command, args, {
      ...ids,
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    });
    if (status !== 0)
      throw new Error(
        `PostgreSQL could not make its cluster in ${directory}: ${error?.message ?? stderr.trim()}`,
      );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
