import { serveApart } from '@yinhu/files';
import { releaseFaults } from '../ocds/schema/validate.ts';
import { type ProcessSummary, summaryOf } from './process-summary.ts';
import { readProcess, refused, TOO_LARGE } from './processes.ts';
import { type FoundProcess, findReleases } from './read-releases.ts';

interface Reading {
  readonly bytes: Uint8Array;
  readonly processes: readonly FoundProcess[];
  readonly county: string;
  readonly now: Date;
  /** How many have been read, told while they are: who waits learns which one it was that took too much. */
  readonly done: Int32Array;
}

/** Longer than any honest process takes; who takes it does the same again where others wait. */
const MAX_MS = 5_000;

const tasks = {
  find: (bytes: Uint8Array): FoundProcess[] => findReleases(bytes),
  read: ({ bytes, processes, county, now, done }: Reading): ProcessSummary[] =>
    processes.map((found) => {
      const began = performance.now();
      const process = readProcess(bytes, found, county, now);
      Atomics.add(done, 0, 1);
      return summaryOf(
        performance.now() - began > MAX_MS ? refused(found.ocid, process.releaseIds, [TOO_LARGE]) : process,
      );
    }),
};
export type ReleaseTasks = typeof tasks;

// The schemas are compiled when they are first used: that is nobody's time.
releaseFaults({});
serveApart(tasks);
