import type { Suites } from '../world/suites.ts';
import { recordsSuite } from './access/records.suite.ts';
import { rolesSuite } from './access/roles.suite.ts';
import { typingSuite } from './browser/typing.suite.ts';
import { visitorSuite } from './browser/visitor.suite.ts';
import { busSuite } from './bus/bus.suite.ts';
import { foreignFilesSuite } from './files/foreign-files.suite.ts';
import { badInputSuite } from './input/bad-input.suite.ts';
import { simpleRestSuite } from './lists/simple-rest.suite.ts';
import { idempotencySuite } from './repeats/idempotency.suite.ts';

/** What holds in every context. */
export const everyContextSuites: Suites = {
  'access by role': rolesSuite,
  'access by division': recordsSuite,
  'bad input': badInputSuite,
  'files of elsewhere': foreignFilesSuite,
  'the bus': busSuite,
  'a create': idempotencySuite,
  'the published data provider': simpleRestSuite,
  'what is typed': typingSuite,
  'a visitor': visitorSuite,
};
