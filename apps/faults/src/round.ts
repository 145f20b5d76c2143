import type { Writes } from './load/writes.ts';
import type { Stage } from './stage/stage.ts';

/** One kind of fault: `run` makes it and ends it, while the load goes on. */
export interface Round {
  readonly name: string;
  readonly summary: string;
  /** Processes that end by the fault; the death of any other is a failure. */
  readonly mayDie?: readonly string[];
  /** Events that have to end as dead letters, no more and no fewer; none unless given. */
  readonly deadLetters?: number;
  /** Why it cannot be made on this machine; undefined where it can. */
  readonly impossible?: () => string | undefined;
  run(stage: Stage, writes: Writes): Promise<void>;
}
