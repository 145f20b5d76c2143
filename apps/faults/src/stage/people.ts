import { randomUUID } from 'node:crypto';
import { API } from '@yinhu/contracts';
import { HttpClient } from '@yinhu/contracts/client';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { eventually } from '@yinhu/testing';
import { COUNTY, creditCode, dossier, entity, fertiliser, THIS_YEAR, TOWNSHIP, VILLAGE } from './papers.ts';
import { held, Person } from './person.ts';

type Role = RequestOf<typeof API.identity.users.create>['role'];
type Office = RequestOf<typeof API.identity.organisations.create>;

/** Who acts in the rounds, and what they act on. */
export type People = Awaited<ReturnType<typeof openPeople>>;

const QUOTA_FEN = 10_000_000_000_000;

/**
 * Makes a county's people through the API: an entity with money, a helping unit, a shop, a village with a
 * household.
 */
export async function openPeople(baseUrl: string, password: string) {
  const signIn = held(() =>
    new HttpClient({ baseUrl }).call(API.identity.sessions.open, { username: 'demo-loader', password }),
  );
  const loader = new HttpClient({ baseUrl, accessToken: signIn });
  const person = (username: string) => new Person(baseUrl, loader, username);
  const admin = person('county-admin');
  const open = async (organisationId: string, username: string, role: Role): Promise<Person> => {
    const account = { username, name: '经办人', role, organisationId, password: `Yinhu-${randomUUID()}` };
    const create = () => admin.call(API.identity.users.create, account, { idempotencyKey: username });
    // Identity hears of what other services register a moment later.
    await eventually(create, { withinMs: 30_000, everyMs: 100, what: `there is an account ${username}` });
    return person(username);
  };
  const office = async (office: Office, username: string, role: Role) =>
    open((await admin.call(API.identity.organisations.create, office)).id, username, role);
  const { id: entityId } = await admin.call(API.filing.entities.register, entity());
  await admin.call(API.filing.quotas.allocate, {
    entityId,
    fiscalYear: THIS_YEAR,
    source: 'county_poverty_fund',
    amountFen: QUOTA_FEN,
  });
  const shop = {
    kind: 'input_supplier',
    name: '崇义县惠农农资有限公司',
    divisionCode: TOWNSHIP,
    creditCode: creditCode(),
  } as const;
  const { id: sellerId } = await admin.call(API.marketplace.sellers.register, shop);
  const [clerk, buyer, supplier, officer] = await Promise.all([
    open(entityId, 'faults-clerk', 'entity_clerk'),
    office(
      { kind: 'helping_unit', name: '崇义县税务局', divisionCode: COUNTY },
      'faults-buyer',
      'helping_buyer',
    ),
    open(sellerId, 'faults-supplier', 'seller_clerk'),
    office(
      { kind: 'village_committee', name: '驻村工作队', divisionCode: VILLAGE },
      'faults-officer',
      'household_officer',
    ),
  ]);
  const household = await officer.call(API.household.households.register, dossier(VILLAGE));
  const listing = await supplier.call(API.marketplace.listings.publish, {
    ...fertiliser(sellerId, TOWNSHIP),
    stock: 1_000_000,
  });
  const [householdId, householdNumber, listingId] = [household.id, household.number, listing.id];
  const supervisor = person('province-supervisor');
  return {
    admin,
    clerk,
    buyer,
    supplier,
    officer,
    supervisor,
    entityId,
    sellerId,
    householdId,
    householdNumber,
    listingId,
    township: TOWNSHIP,
    village: VILLAGE,
  };
}
