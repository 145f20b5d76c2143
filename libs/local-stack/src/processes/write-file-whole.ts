import { renameSync, writeFileSync } from 'node:fs';

/** Whoever reads the file, even after a crash, finds the old text or the new one, never a part. */
export function writeFileWhole(path: string, text: string, mode = 0o600): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, path);
}
