import type { Suites } from '../world/suites.ts';
import { sessionsSuite } from './sessions.suite.ts';
import { twoPeopleSuite } from './two-people.suite.ts';

export const identitySuites: Suites = {
  'a session': sessionsSuite,
  'two people at one browser': twoPeopleSuite,
};
