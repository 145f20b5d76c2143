import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where things lie in a data folder. */
export interface DataDirectory {
  root: string;
  lock: string;
  secrets: string;
  processes: string;
  nats: string;
  logs: string;
  /** What people bring: attachments. */
  files: string;
  /** What of the demonstration's data has been loaded. */
  loaded: string;
}

export function openDataDirectory(path: string): DataDirectory {
  const root = resolve(path);
  if (!existsSync(root)) mkdirSync(root, { recursive: true, mode: 0o755 });
  const at = (name: string) => join(root, name);
  return {
    root,
    lock: at('yinhu.lock'),
    secrets: at('secrets.json'),
    processes: at('processes.json'),
    nats: at('nats'),
    logs: at('logs'),
    files: at('files'),
    loaded: at('reference-year.jsonl'),
  };
}

/** Removes what we put there and nothing else, but for the lock, which the caller holds. */
export function wipeDataDirectory({
  root,
  secrets,
  processes,
  nats,
  logs,
  files,
  loaded,
}: DataDirectory): void {
  const ours = [
    secrets,
    processes,
    nats,
    logs,
    files,
    loaded,
    join(root, 'postgres'),
    join(root, 'postgres.new'),
  ];
  for (const path of ours) rmSync(path, { recursive: true, force: true });
}
