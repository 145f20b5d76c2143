import { join } from 'node:path';
import { clearOrphanNats } from '../nats/start-nats.ts';
import { clearOrphanPostgres } from '../postgres/postmaster-file.ts';
import type { DataDirectory } from './data-directory.ts';
import { stopRecorded } from './process-record.ts';

/**
 * Ends what a killed start left running on this data folder. The servers go first: they take another signal
 * than the rest.
 */
export async function clearLeftovers({ root, nats, processes }: DataDirectory): Promise<void> {
  await clearOrphanPostgres(join(root, 'postgres'));
  await clearOrphanNats(nats);
  await stopRecorded(processes);
}
