import { openCounty } from './counties/county.ts';
import { everyContextSuites } from './every-context/every-context.suites.ts';
import { faultsSuites } from './faults/faults.suites.ts';
import { filingSuites } from './filing/filing.suites.ts';
import { identitySuites } from './identity/identity.suites.ts';
import { marketplaceSuites } from './marketplace/marketplace.suites.ts';
import { oversightSuites } from './oversight/oversight.suites.ts';
import { ReferenceYear } from './system/reference-year.ts';
import { type System, startSystem } from './system/system.ts';
import { logsSuite } from './world/logs.suite.ts';
import { declareSuites } from './world/suites.ts';
import type { World } from './world/world.ts';

let system: System | undefined;
let world: World;

// One start for all suites, and the reference year is loaded beside the first of them: both cost more than
// most suites.
beforeAll(async () => {
  system = await startSystem();
  const year = new ReferenceYear(system);
  const home = await openCounty(system, { code: '360724', name: '上犹县', prefix: 'shangyou' });
  const neighbour = await openCounty(system, { code: '360723', name: '大余县', prefix: 'dayu' });
  world = { system, home, neighbour, year };
  year.begin();
}, 180_000);
afterAll(() => system?.stop(), 60_000);

const contexts = {
  'every context': everyContextSuites,
  identity: identitySuites,
  marketplace: marketplaceSuites,
  oversight: oversightSuites,
  filing: filingSuites,
  faults: faultsSuites,
  // Last, for it reads what all of them left there.
  'the whole run': { 'the logs': logsSuite },
};
declareSuites(contexts, () => world);
