import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identifyProcess, isStillRunning, type ProcessIdentity } from '../processes/process-identity.ts';
import { writeFileWhole } from '../processes/write-file-whole.ts';
import { say } from '../terminal/language.ts';

type LockContent = ProcessIdentity & { url?: string };

export interface Lock {
  /** Lets whoever is refused know where the holder can be reached. */
  tellUrl(url: string): void;
  release(): void;
}

/** One start per data folder. */
export function acquireLock(path: string): Lock {
  const outcome = tryLock(path);
  if ('holder' in outcome) throw new Error(refusal(path, outcome.holder));
  return outcome.lock;
}

/**
 * The lock, or who holds it. That of a process that is dead, or whose pid is another process by now, is taken
 * over.
 */
export function tryLock(path: string): { lock: Lock } | { holder: LockContent } {
  const mine = identifyProcess(process.pid) as ProcessIdentity;
  // A lock appears with its content in it: linking fails when the name is taken, and a file that is being
  // written is never seen.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!tryToLink(draft, path)) {
      const holder = makeWay(path);
      if (holder) return { holder };
    }
  } finally {
    rmSync(draft, { force: true });
  }
  const tellUrl = (url: string) => writeFileWhole(path, JSON.stringify({ ...mine, url }), 0o644);
  return { lock: { tellUrl, release: () => rmSync(path, { force: true }) } };
}

/** Answers the holder when it lives; else moves its lock out of the way. */
function makeWay(path: string): LockContent | undefined {
  const found = readText(path);
  const holder = found === undefined ? undefined : parse(found);
  if (found === undefined || (holder && isStillRunning(holder))) return holder;
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return undefined;
  }
  // Another start may have taken the lock over between our look and our move: then this was its lock, and
  // goes back.
  if (readText(aside) !== found) tryToLink(aside, path);
  rmSync(aside, { force: true });
  return undefined;
}

function tryToLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): LockContent | undefined {
  try {
    return JSON.parse(text) as LockContent;
  } catch {
    return undefined;
  }
}

function refusal(path: string, { pid, url }: LockContent): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return say({
    en: `Yinhu is already running on ${folder} (process ${pid}${url ? `, ${url}` : ''}): stop it first, or set YINHU_DATA_DIR to another folder.`,
    zh: `因户已在使用数据目录 ${folder} 运行（进程 ${pid}${url ? `，${url}` : ''}）：请先停止它，或把 YINHU_DATA_DIR 设为其他目录。`,
  });
}
