import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage/stage.ts';
import { TASKS } from './tasks.ts';
import { Writes } from './writes.ts';

const CALLERS = 5;
const REST_MS = 60;
/** Bounds what one round writes. */
const MOST_TASKS = 1_500;

export interface Load {
  readonly writes: Writes;
  answered(): number;
  describe(): string;
  /** Begins nothing more and waits until everything begun is answered, so long at most. */
  stop(withinMs: number): Promise<void>;
}

/** Several callers who write through the HTTP API, one task after the other, until they are stopped. */
export function startLoad(stage: Stage): Load {
  const writes = new Writes();
  let begun = 0;
  let isOver = false;
  const caller = async () => {
    while (!isOver && begun < MOST_TASKS) {
      const task = TASKS[begun++ % TASKS.length];
      await task?.(stage.people, writes);
      await pause(REST_MS);
    }
  };
  const callers = Promise.all(Array.from({ length: CALLERS }, caller));
  callers.catch(() => undefined);
  return {
    writes,
    answered: () => writes.ok,
    describe: () => writes.describe(),
    async stop(withinMs) {
      isOver = true;
      writes.endWithin(withinMs);
      await callers;
    },
  };
}
