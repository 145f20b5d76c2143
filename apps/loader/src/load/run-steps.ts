import type { People } from './people.ts';
import type { ProgressFile } from './progress-file.ts';

/** One thing that somebody did in the year, whole: done again from its beginning when it was interrupted. */
export interface Step {
  readonly key: string;
  run(world: World): Promise<unknown>;
}

export interface World {
  readonly people: People;
  readonly progress: ProgressFile;
}

/** Steps that may go on side by side; `lanes` how many at once. Phases follow one another. */
export interface Phase {
  readonly name: { readonly zh: string; readonly en: string };
  readonly lanes: number;
  readonly steps: readonly Step[];
}

/** Does what is not done yet. The first failure ends it, after what is under way. */
export async function runPhase({ lanes, steps }: Phase, world: World, advanced: () => void): Promise<void> {
  const waiting = steps.filter((step) => !world.progress.has(step.key)).values();
  let failed = false;
  const lane = async () => {
    for (const step of waiting) {
      if (failed) return;
      try {
        world.progress.set(step.key, (await step.run(world)) ?? null);
      } catch (error) {
        failed = true;
        throw new Error(`${step.key}: ${(error as Error).message}`, { cause: error });
      }
      advanced();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
