import type { Suites } from '../world/suites.ts';
import { crashSuite } from './crash.suite.ts';

/** What goes wrong while the system runs. */
export const faultsSuites: Suites = {
  'a crash': crashSuite,
};
