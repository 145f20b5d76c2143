import type { Suites } from '../world/suites.ts';
import { mallSuite } from './mall.suite.ts';

export const marketplaceSuites: Suites = {
  'the mall': mallSuite,
};
