import { API, type Operation, type Role } from '@yinhu/contracts';
import type { County } from '../counties/county.ts';
import type { World } from '../system/world.ts';

/** Resources whose records are seen by some and not by others. */
export const SCOPED = {
  organisations: { list: API.organisations.list, get: API.organisations.get },
  users: { list: API.users.list, get: API.users.get },
  entities: { list: API.entities.list, get: API.entities.get },
  quotas: { list: API.quotas.list, get: API.quotas.get },
  filings: { list: API.filings.list, get: API.filings.get },
  tenders: { list: API.tenders.list, get: API.tenders.get },
  'venue-bookings': { list: API.venueBookings.list, get: API.venueBookings.get },
  orders: { list: API.orders.list, get: API.orders.get },
  households: { list: API.households.list, get: API.households.get },
  measures: { list: API.measures.list, get: undefined },
  'household-links': { list: API.householdLinks.list, get: API.householdLinks.get },
  'income-entries': { list: API.income.list, get: undefined },
} as const satisfies Record<string, { list: Operation; get: Operation | undefined }>;
export type Scoped = keyof typeof SCOPED;

/** One record of the two counties, and whose it is. */
export interface KnownRecord {
  readonly resource: Scoped;
  readonly id: string;
  /** Where it lies: seen from here and from above. An order lies where its seller is and where its buyer is. */
  readonly divisions: readonly string[];
  /** Organisation whose clerk it belongs to, by the role that sees no others. */
  readonly owner: Partial<Record<Role, string>>;
}

export interface Viewer {
  readonly role: Role;
  readonly division: string;
  readonly organisationId: string;
}

/** Roles that see their organisation's own records only. */
const OWN_ONLY: readonly Role[] = ['entity_clerk', 'helping_buyer', 'seller_clerk'];

/** DOMAIN section 2: the division of the own organisation and all below it, never beside it or above it. */
export const sees = ({ role, division, organisationId }: Viewer, record: KnownRecord): boolean =>
  OWN_ONLY.includes(role) ? record.owner[role] === organisationId : record.divisions.some((code) => code.startsWith(division));

/** The records of both counties that the suites know by id. */
export const knownRecords = ({ home, neighbour }: World): KnownRecord[] => [home, neighbour].flatMap(recordsOf);

function recordsOf({ code, place, otherPlace, ids }: County): KnownRecord[] {
  const at = (resource: Scoped, id: string, division: string, owner: KnownRecord['owner'] = {}): KnownRecord => ({
    resource,
    id,
    divisions: [division],
    owner,
  });
  return [
    at('organisations', ids.helpingUnit, code),
    at('organisations', ids.otherHelpingUnit, code),
    at('organisations', ids.entity.id, code),
    at('organisations', ids.station, place.township),
    at('organisations', ids.cooperative, place.township),
    at('users', ids.entity.user, code),
    at('users', ids.officerUser, place.village),
    ...[ids.entity, ids.otherEntity].flatMap(({ id, quota, filing }) => [
      at('entities', id, code, { entity_clerk: id }),
      at('quotas', quota, code, { entity_clerk: id }),
      at('filings', filing, code, { entity_clerk: id }),
    ]),
    at('tenders', ids.entity.tender, code, { entity_clerk: ids.entity.id }),
    at('venue-bookings', ids.entity.booking, code, { entity_clerk: ids.entity.id }),
    at('orders', ids.assistanceOrder, place.township, { helping_buyer: ids.helpingUnit, seller_clerk: ids.supplier }),
    at('orders', ids.produceOrder, place.township, { helping_buyer: ids.otherHelpingUnit, seller_clerk: ids.cooperative }),
    at('household-links', ids.householdLink, place.village, { seller_clerk: ids.station }),
    ...[
      { ...ids.household, ...place },
      { ...ids.otherHousehold, ...otherPlace },
    ].flatMap(({ id, measure, income, village }) => [
      at('households', id, village),
      at('measures', measure, village),
      at('income-entries', income, village),
    ]),
  ].map((record) => (record.resource === 'orders' ? { ...record, divisions: [...record.divisions, code] } : record));
}
