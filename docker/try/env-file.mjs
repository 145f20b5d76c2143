import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The keys and passwords of an installation, as make-env.sh makes them. */
export function freshEnv() {
  const folder = mkdtempSync(join(tmpdir(), 'yinhu-env-'));
  try {
    const file = join(folder, 'env');
    const { status, stderr } = spawnSync(fileURLToPath(new URL('../make-env.sh', import.meta.url)), [file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`make-env.sh failed: ${stderr}`);
    const lines = readFileSync(file, 'utf8').split('\n');
    return Object.fromEntries(
      lines.flatMap((line) => (/^\w+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
