import { API } from '@yinhu/contracts';
import type { Operation, Role } from '@yinhu/contracts/kernel';
import type { County } from '../../counties/county.ts';
import type { World } from '../../world/world.ts';

/** Resources whose records are seen by some and not by others. */
export const SCOPED = {
  organisations: { list: API.identity.organisations.list, get: API.identity.organisations.get },
  users: { list: API.identity.users.list, get: API.identity.users.get },
  entities: { list: API.filing.entities.list, get: API.filing.entities.get },
  quotas: { list: API.filing.quotas.list, get: API.filing.quotas.get },
  filings: { list: API.filing.filings.list, get: API.filing.filings.get },
  tenders: { list: API.filing.tenders.list, get: API.filing.tenders.get },
  'venue-bookings': { list: API.filing.venueBookings.list, get: API.filing.venueBookings.get },
  orders: { list: API.marketplace.orders.list, get: API.marketplace.orders.get },
  households: { list: API.household.households.list, get: API.household.households.get },
  measures: { list: API.household.measures.list, get: undefined },
  'household-links': { list: API.household.links.list, get: API.household.links.get },
  'income-entries': { list: API.household.income.list, get: undefined },
} as const satisfies Record<string, { list: Operation; get: Operation | undefined }>;
export type Scoped = keyof typeof SCOPED;

/** One record of the two counties, and whose it is. */
export interface KnownRecord {
  readonly resource: Scoped;
  readonly id: string;
  /**
   * Where it lies: seen from here and from above. An order lies where its seller is and where its buyer is.
   */
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
  OWN_ONLY.includes(role)
    ? record.owner[role] === organisationId
    : record.divisions.some((code) => code.startsWith(division));

/** The records of both counties that the suites know by id. */
export const knownRecords = ({ home, neighbour }: World): KnownRecord[] =>
  [home, neighbour].flatMap(recordsOf);

function recordsOf({ code, place, otherPlace, ids }: County): KnownRecord[] {
  const at = (
    resource: Scoped,
    id: string,
    division: string,
    owner: KnownRecord['owner'] = {},
  ): KnownRecord => ({
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
    at('orders', ids.assistanceOrder, place.township, {
      helping_buyer: ids.helpingUnit,
      seller_clerk: ids.supplier,
    }),
    at('orders', ids.produceOrder, place.township, {
      helping_buyer: ids.otherHelpingUnit,
      seller_clerk: ids.cooperative,
    }),
    at('household-links', ids.householdLink, place.village, { seller_clerk: ids.station }),
    ...[
      { ...ids.household, ...place },
      { ...ids.otherHousehold, ...otherPlace },
    ].flatMap(({ id, measure, income, village }) => [
      at('households', id, village),
      at('measures', measure, village),
      at('income-entries', income, village),
    ]),
  ].map((record) =>
    record.resource === 'orders' ? { ...record, divisions: [...record.divisions, code] } : record,
  );
}
