import { execFileSync, spawnSync } from 'node:child_process';
import { say } from '../terminal/language.ts';

/** How to run PostgreSQL's programs: PostgreSQL refuses to run as root, so that root has to lend it another account. */
export interface ServerAccount {
  owner?: { uid: number; gid: number };
  /** The command and arguments with which `program` is run under the account. */
  run(program: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

const accountName = 'postgres';

export function findServerAccount(pathsItMustReach: string[]): ServerAccount {
  if (process.getuid?.() !== 0) return { run: (command, args) => ({ command, args }) };
  const owner = findOrCreateAccount();
  if (canReach(owner, pathsItMustReach)) return { owner, run: (command, args) => ({ command, args, ...owner }) };
  return { owner, run: (program, args) => throughClosedFolders(owner, program, args) };
}

function findOrCreateAccount(): { uid: number; gid: number } {
  const found = lookUpAccount();
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName], { stdio: 'ignore' });
  const created = lookUpAccount();
  if (created) return created;
  throw new Error(
    say({
      en: `PostgreSQL does not run as root, and the account "${accountName}" could not be made: run this as an ordinary user, or make that account (useradd --system ${accountName}).`,
      zh: `PostgreSQL 不能以 root 身份运行，账户“${accountName}”又无法创建：请改用普通用户运行，或先创建该账户（useradd --system ${accountName}）。`,
    }),
  );
}

function lookUpAccount(): { uid: number; gid: number } | undefined {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, accountName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

function canReach(owner: { uid: number; gid: number }, paths: string[]): boolean {
  return paths.every((path) => spawnSync('test', ['-x', path], { ...owner, cwd: '/' }).status === 0);
}

// A checkout under /root (mode 0700) is closed to every other account. The capability opens the way without changing anybody's permissions;
// `env` is there because a capability given in this manner counts only from the next exec on.
function throughClosedFolders({ uid, gid }: { uid: number; gid: number }, program: string, args: string[]) {
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { command: 'setpriv', args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...capability, 'env', program, ...args] };
}
