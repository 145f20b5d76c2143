import { recordsSuite } from './access/records.suite.ts';
import { rolesSuite } from './access/roles.suite.ts';
import { clerkSuite } from './browser/clerk.suite.ts';
import { correctionSuite } from './browser/correction.suite.ts';
import { importSuite } from './browser/import.suite.ts';
import { supervisorSuite } from './browser/supervisor.suite.ts';
import { visitorSuite } from './browser/visitor.suite.ts';
import { openCounty } from './counties/county.ts';
import { uploadsSuite } from './files/uploads.suite.ts';
import { badInputSuite } from './input/bad-input.suite.ts';
import { simpleRestSuite } from './lists/simple-rest.suite.ts';
import { sessionsSuite } from './sessions/sessions.suite.ts';
import { logsSuite } from './system/logs.suite.ts';
import { ReferenceYear } from './system/reference-year.ts';
import { type System, startSystem } from './system/system.ts';
import type { World } from './system/world.ts';
import { crashSuite } from './thread/crash.suite.ts';
import { filingSuite } from './thread/filing.suite.ts';
import { idempotencySuite } from './thread/idempotency.suite.ts';
import { mallSuite } from './thread/mall.suite.ts';
import { reviewSuite } from './thread/review.suite.ts';
import { yearFiguresSuite } from './year/figures.suite.ts';
import { storiesSuite } from './year/stories.suite.ts';

let system: System | undefined;
let world: World;
const given = (): World => world;

// One start for all suites, and the reference year is loaded beside the first of them: both cost more than most suites.
beforeAll(async () => {
  system = await startSystem();
  const year = new ReferenceYear(system);
  const home = await openCounty(system, { code: '360724', name: '上犹县', prefix: 'shangyou' });
  const neighbour = await openCounty(system, { code: '360723', name: '大余县', prefix: 'dayu' });
  world = { system, home, neighbour, year };
  year.begin();
}, 180_000);
afterAll(() => system?.stop(), 60_000);

describe('access by role', () => rolesSuite(given));
describe('access by division', () => recordsSuite(given));
describe('bad input', () => badInputSuite(given));
describe('a file', () => uploadsSuite(given));
describe('a session', () => sessionsSuite(given));
describe('a create', () => idempotencySuite(given));
describe('the mall', () => mallSuite(given));
describe('Chongyi’s reference year', () => yearFiguresSuite(given));
describe('the four stories', () => storiesSuite(given));
describe('the published data provider', () => simpleRestSuite(given));
describe('the province’s supervisor', () => supervisorSuite(given));
describe('a county’s clerk', () => clerkSuite(given));
describe('a plan that is returned', () => correctionSuite(given));
describe('an import of purchasing entities', () => importSuite(given));
describe('a visitor', () => visitorSuite(given));
describe('filing', () => filingSuite(given));
describe('a plan in review', () => reviewSuite(given));
describe('a crash', () => crashSuite(given));
describe('the logs', () => logsSuite(given));
