import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@yinhu/local-stack';

/** Does the work on a new, empty PostgreSQL, given its superuser's URL. */
export async function withPostgres(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'yinhu-postgres-'));
  const server = await startPostgres({ dataDir, fast: true });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
