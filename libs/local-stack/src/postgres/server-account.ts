import { execFileSync, spawnSync } from 'node:child_process';
import { say } from '../terminal/language.ts';

export interface AccountIds {
  uid: number;
  gid: number;
}

/**
 * How to run PostgreSQL's programs: PostgreSQL refuses to run as root, so that root has to lend it another
 * account.
 */
export interface ServerAccount {
  owner?: AccountIds;
  /** The command and arguments with which `program` is run under the account. */
  run(program: string, args: string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

const accountName = 'postgres';
/**
 * Either lets an account pass through folders that are closed to it. The first gives less; containers often
 * have only the second.
 */
const waysThrough = ['dac_read_search', 'dac_override'];

/** The account that PostgreSQL is to run as on a data folder: our own, or for root another. */
export function findServerAccount(dataDir: string): ServerAccount {
  const owner = lentByRoot();
  if (!owner) return { run: (command, args) => ({ command, args }) };
  if (isReached('stat', [`${dataDir}/.`], owner))
    return { owner, run: (command, args) => ({ command, args, ...owner }) };
  for (const capability of waysThrough) {
    const { command, args } = throughClosedFolders(owner, capability, 'stat', [`${dataDir}/.`]);
    if (isReached(command, args))
      return { owner, run: (...program) => throughClosedFolders(owner, capability, ...program) };
  }
  throw new Error(
    say({
      en: `PostgreSQL does not run as root, and the account "${accountName}" cannot enter ${dataDir}: set YINHU_DATA_DIR to a folder that every account can enter (such as /var/lib/yinhu), or run this as an ordinary user.`,
      zh: `PostgreSQL 不能以 root 身份运行，而账户“${accountName}”无法进入 ${dataDir}：请把 YINHU_DATA_DIR 设为任何账户都能进入的目录（例如 /var/lib/yinhu），或改用普通用户运行。`,
    }),
  );
}

/** The account that root lends, made where there is none; nothing where we are not root. */
export function lentByRoot(): AccountIds | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUpAccount();
  if (found) return found;
  spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName],
    { stdio: 'ignore' },
  );
  const created = lookUpAccount();
  if (created) return created;
  throw new Error(
    say({
      en: `PostgreSQL does not run as root, and the account "${accountName}" could not be made: run this as an ordinary user, or make that account (useradd --system ${accountName}).`,
      zh: `PostgreSQL 不能以 root 身份运行，账户“${accountName}”又无法创建：请改用普通用户运行，或先创建该账户（useradd --system ${accountName}）。`,
    }),
  );
}

function lookUpAccount(): AccountIds | undefined {
  const idOf = (flag: string) =>
    Number(
      execFileSync('id', [flag, accountName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

function isReached(command: string, args: string[], ids: Partial<AccountIds> = {}): boolean {
  return spawnSync(command, args, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

// A data folder under /root (mode 0700) is closed to every other account. The capability opens the way
// without changing anybody's permissions; `env` is there because a capability given in this manner counts
// only from the next exec on. It does not reach access(2), by which PostgreSQL looks for its own programs:
// those lie where the account can reach them without it (postgres-binaries.ts).
function throughClosedFolders({ uid, gid }: AccountIds, capability: string, program: string, args: string[]) {
  const given = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
  return {
    command: 'setpriv',
    args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...given, 'env', program, ...args],
  };
}
