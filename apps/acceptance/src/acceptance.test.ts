import { recordsSuite } from './access/records.suite.ts';
import { rolesSuite } from './access/roles.suite.ts';
import { openCounty } from './counties/county.ts';
import { badInputSuite } from './input/bad-input.suite.ts';
import { ReferenceYear } from './system/reference-year.ts';
import { type System, startSystem } from './system/system.ts';
import type { World } from './system/world.ts';

let system: System | undefined;
let world: World;
const given = (): World => world;

// One start for all suites: it costs more than most of them.
beforeAll(async () => {
  system = await startSystem();
  const year = new ReferenceYear(system);
  const home = await openCounty(system, { code: '360724', name: '上犹县', prefix: 'shangyou' });
  const neighbour = await openCounty(system, { code: '360723', name: '大余县', prefix: 'dayu' });
  world = { system, home, neighbour, year };
}, 180_000);
afterAll(() => system?.stop(), 60_000);

describe('access by role', () => rolesSuite(given));
describe('access by division', () => recordsSuite(given));
describe('bad input', () => badInputSuite(given));
