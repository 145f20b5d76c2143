import type { Given } from './world.ts';

/** The suites of a context, by what they are about; they run in this order. */
export type Suites = Readonly<Record<string, (given: Given) => void>>;

/**
 * Declares the suites below their context's name: `npm test -- apps/acceptance -t '^filing'` runs one context
 * alone.
 */
export function declareSuites(contexts: Readonly<Record<string, Suites>>, given: Given): void {
  for (const [context, suites] of Object.entries(contexts)) {
    describe(context, () => {
      for (const [about, suite] of Object.entries(suites)) describe(about, () => suite(given));
    });
  }
}
