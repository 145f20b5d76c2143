import { API } from '@yinhu/contracts';
import type { Division } from '@yinhu/contracts/identity';
import type { OutputOf } from '@yinhu/contracts/kernel';
import type { Person } from '../system/person.ts';
import type { System } from '../system/system.ts';
import { openFirstAccount } from './first-account.ts';
import {
  creditCode,
  dossier,
  inputsOffer,
  offer,
  plan,
  room,
  SURNAME,
  THIS_YEAR,
  today,
  wish,
  YUAN,
} from './papers.ts';
import { openAccount, openOffice, untilKnown } from './staff.ts';
import { tenderBefore } from './tender.ts';

/** Who acts in a county; each has an account named `{prefix}-{person}`. */
export const STAFF = [
  'admin',
  'reviewer',
  'clerk',
  'other-clerk',
  'buyer',
  'other-buyer',
  'cooperative',
  'supplier',
  'station',
  'officer',
  'other-officer',
  'township',
  'department',
] as const;
export type Staff = (typeof STAFF)[number];

export interface Place {
  readonly township: string;
  readonly village: string;
}

/**
 * A county with two of everything that must be kept apart: entities, helping units, townships with a village
 * each.
 */
export interface County {
  readonly code: string;
  readonly name: string;
  /** Where the station, the township's reviewer and the officer are; the other officer is in `otherPlace`. */
  readonly place: Place;
  readonly otherPlace: Place;
  readonly ids: CountyIds;
  username(staff: Staff): string;
  as(staff: Staff): Person;
}

export type CountyIds = Awaited<ReturnType<typeof settle>>;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly prefix: string;
}

/** Opens a county: its first account by command line, everything else through the API as its own people. */
export async function openCounty(system: System, { code, name, prefix }: Named): Promise<County> {
  const username = (staff: Staff): string => `${prefix}-${staff}`;
  const as = (staff: Staff): Person => system.people.as(username(staff));
  await openFirstAccount(system, { code, name }, username('admin'));
  const [place, otherPlace] = await placesOf(as('admin'), code);
  const county = { code, name, place, otherPlace, username, as };
  return { ...county, ids: await settle(county) };
}

async function placesOf(admin: Person, county: string): Promise<[Place, Place]> {
  const below = async (parentCode: string) =>
    (
      (await admin.list(API.identity.divisions.list, {
        filter: { parentCode },
        sort: ['code', 'ASC'],
      })) as OutputOf<typeof API.identity.divisions.list>
    ).items;
  const [first, second] = (await below(county)).map(({ code }) => code);
  const village = async (township = '') => ((await below(township))[0] as Division).code;
  return [
    { township: first ?? '', village: await village(first) },
    { township: second ?? '', village: await village(second) },
  ];
}

async function settle(county: Omit<County, 'ids'>) {
  const { place, otherPlace, as, username } = county;
  const admin = as('admin');
  const [procurementOffice] = (
    await admin.list(API.identity.organisations.list, { filter: { kind: 'procurement_office' } })
  ).items;
  await openAccount(admin, procurementOffice?.id ?? '', username('reviewer'), 'county_reviewer');
  const at = (
    divisionCode: string,
    kind: 'village_committee' | 'service_station' | 'township_government' | 'helping_unit',
    label: string,
  ) => ({
    kind,
    name: `${county.name}${label}`,
    divisionCode,
  });
  const [entities, shops, helpingUnit, otherHelpingUnit, station, officer] = await Promise.all([
    registerEntities(county),
    registerShops(county),
    openOffice(admin, at(county.code, 'helping_unit', '税务局'), username('buyer'), 'helping_buyer'),
    openOffice(admin, at(county.code, 'helping_unit', '统计局'), username('other-buyer'), 'helping_buyer'),
    openOffice(
      admin,
      at(place.township, 'service_station', '电商服务站'),
      username('station'),
      'seller_clerk',
    ),
    openOffice(
      admin,
      at(place.village, 'village_committee', '驻村工作队'),
      username('officer'),
      'household_officer',
    ),
    openOffice(
      admin,
      at(otherPlace.village, 'village_committee', '第二驻村工作队'),
      username('other-officer'),
      'household_officer',
    ),
    openOffice(
      admin,
      at(place.township, 'township_government', '镇人民政府'),
      username('township'),
      'township_reviewer',
    ),
    openOffice(
      admin,
      { kind: 'department', department: 'water', name: `${county.name}水利局`, divisionCode: county.code },
      username('department'),
      'department_officer',
    ),
  ]);
  const households = await openDossiers(county);
  return {
    ...entities,
    ...shops,
    helpingUnit: helpingUnit.id,
    otherHelpingUnit: otherHelpingUnit.id,
    station: station.id,
    officerUser: officer.user,
    ...households,
    ...(await stockShelves(county, shops, households)),
  };
}

async function registerEntities(county: Omit<County, 'ids'>) {
  const { code, name, place, as, username } = county;
  const admin = as('admin');
  const register = async (label: string, clerk: Staff) => {
    const entity = {
      creditCode: creditCode(code),
      name: `${name}${label}`,
      divisionCode: code,
      sector: 'agriculture' as const,
    };
    const { id } = await admin.call(API.filing.entities.register, entity);
    await untilKnown(admin, id);
    const user = await openAccount(admin, id, username(clerk), 'entity_clerk');
    const quota = {
      entityId: id,
      fiscalYear: THIS_YEAR,
      source: 'county_poverty_fund' as const,
      amountFen: 100_000_000 * YUAN,
    };
    const draft = await as(clerk).call(API.filing.filings.draft, plan([place.township]));
    return { id, user, quota: (await admin.call(API.filing.quotas.allocate, quota)).id, filing: draft.id };
  };
  const [entity, otherEntity] = [
    await register('农业农村局', 'clerk'),
    await register('交通运输局', 'other-clerk'),
  ];
  await as('clerk').call(API.filing.filings.submit, { id: entity.filing });
  return { entity: { ...entity, ...(await beginTender(county)) }, otherEntity };
}

/** A tender of the clerk's, and a room booked for it. */
async function beginTender(county: Omit<County, 'ids'>) {
  const { id: tender } = await tenderBefore.notice(county);
  await county.as('admin').call(API.filing.venueRooms.create, room('开标一室'));
  return {
    tender,
    booking: (await county.as('clerk').call(API.filing.venueBookings.request, wish('打印设备开标'))).id,
  };
}

async function registerShops({ code, name, place, as, username }: Omit<County, 'ids'>) {
  const admin = as('admin');
  const register = async (kind: 'cooperative' | 'input_supplier', label: string, clerk: Staff) => {
    const shop = {
      kind,
      name: `${name}${label}`,
      divisionCode: place.township,
      creditCode: creditCode(code),
    };
    const { id } = await admin.call(API.marketplace.sellers.register, shop);
    await untilKnown(admin, id);
    await openAccount(admin, id, username(clerk), 'seller_clerk');
    return id;
  };
  return {
    cooperative: await register('cooperative', '果业农民专业合作社', 'cooperative'),
    supplier: await register('input_supplier', '惠农农资有限公司', 'supplier'),
  };
}

async function openDossiers({ place, otherPlace, as }: Omit<County, 'ids'>) {
  const open = async (officer: Person, village: string) => {
    const { id, number } = await officer.call(API.household.households.register, dossier(village));
    const measure = await officer.call(API.household.measures.add, {
      householdId: id,
      kind: 'industry',
      title: '发展油茶产业',
      startedOn: today(),
    });
    const income = {
      householdId: id,
      kind: 'wage' as const,
      amountFen: 3_000 * YUAN,
      source: 'visit' as const,
      on: today(),
    };
    return {
      id,
      number,
      measure: measure.id,
      income: (await officer.call(API.household.income.record, income)).id,
    };
  };
  return {
    household: await open(as('officer'), place.village),
    otherHousehold: await open(as('other-officer'), otherPlace.village),
  };
}

async function stockShelves(
  { place, as }: Omit<County, 'ids'>,
  { cooperative, supplier }: { cooperative: string; supplier: string },
  { household, otherHousehold }: Awaited<ReturnType<typeof openDossiers>>,
) {
  const farmer = { kind: 'farmer_household' as const, name: '钟福生农户', divisionCode: place.village };
  const farmerSeller = (await as('station').call(API.marketplace.sellers.register, farmer)).id;
  const proposed = { id: farmerSeller, household: { number: household.number, surname: SURNAME } };
  const link = await as('station').call(API.marketplace.sellers.proposeHousehold, proposed);
  await as('officer').call(API.household.links.confirm, { id: link.id });
  const oranges = (
    await as('cooperative').call(API.marketplace.listings.publish, offer(cooperative, place.township))
  ).id;
  const fertiliser = (
    await as('supplier').call(API.marketplace.listings.publish, inputsOffer(supplier, place.township))
  ).id;
  const farmersOranges = (
    await as('station').call(API.marketplace.listings.publish, offer(farmerSeller, place.village))
  ).id;
  const beneficiaries = [household, otherHousehold].map(({ number }) => ({
    householdNumber: number,
    surname: SURNAME,
    quantity: 2,
  }));
  const assistance = { lines: [{ listingId: fertiliser, quantity: 4, beneficiaries }] };
  return {
    farmerSeller,
    householdLink: link.id,
    oranges,
    fertiliser,
    farmersOranges,
    assistanceOrder: (await as('buyer').call(API.marketplace.orders.place, assistance)).id,
    produceOrder: (
      await as('other-buyer').call(API.marketplace.orders.place, {
        lines: [{ listingId: oranges, quantity: 5 }],
      })
    ).id,
  };
}
