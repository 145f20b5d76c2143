import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '@yinhu/contracts/kernel';
import { Apart, Overtaxed } from '@yinhu/files';
import { type ProcessSummary, summaryOf } from './process-summary.ts';
import { refused, TOO_LARGE } from './processes.ts';
import type { FoundProcess } from './read-releases.ts';
import type { ReleaseTasks } from './releases.worker.ts';

const FIND_WITHIN_MS = 20_000;
/** Read at a time; the time is what the slowest honest ones take together, many times over. */
const AT_ONCE = 500;
const READ_WITHIN_MS = 20_000;
/** Processes of one file that may each take a thread with them. */
const MAX_OVERTAXING = 3;

const self = fileURLToPath(import.meta.url);
const apart = new Apart<ReleaseTasks>(new URL(`./releases.worker${extname(self)}`, import.meta.url), {
  heapMb: 144,
  lanes: 1,
});

/** A file that is shared with the thread that reads it, and with the next one if that one ends. */
export function sharedBytes(size: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(size));
}

/** @throws Problem `ocds_unreadable` */
export async function findApart(bytes: Uint8Array): Promise<FoundProcess[]> {
  try {
    return await apart.run('find', bytes, FIND_WITHIN_MS);
  } catch (error) {
    throw unreadable(error);
  }
}

/**
 * What the processes of a file say, each judged for itself: one that takes too much, or cannot be read at
 * all, is refused alone.
 */
export async function readApart(
  bytes: Uint8Array,
  found: readonly FoundProcess[],
  county: string,
  now: Date,
): Promise<ProcessSummary[]> {
  const summaries: ProcessSummary[] = [];
  let room = MAX_OVERTAXING;
  let size = AT_ONCE;
  while (summaries.length < found.length) {
    const processes = found.slice(summaries.length, summaries.length + size);
    const done = new Int32Array(new SharedArrayBuffer(4));
    try {
      summaries.push(...(await apart.run('read', { bytes, processes, county, now, done }, READ_WITHIN_MS)));
      size = AT_ONCE;
    } catch (error) {
      if (!(error instanceof Overtaxed) || room === 0) throw unreadable(error);
      const before = Atomics.load(done, 0);
      // Those before the one at fault are read again without it.
      if (before > 0) size = before;
      else {
        summaries.push(summaryOf(refused(processes[0]?.ocid ?? '', [], [TOO_LARGE])));
        room -= 1;
        size = AT_ONCE;
      }
    }
  }
  return summaries;
}

const unreadable = (error: unknown): unknown =>
  error instanceof Overtaxed ? new Problem('ocds_unreadable', { flaw: 'too_large', found: '' }) : error;
