import { type Actor, Problem } from '@yinhu/contracts/kernel';
import { type Conditions, inDivision, scopeRange } from '@yinhu/database';
import { countyOf, isWithin } from '@yinhu/divisions';

/** A record of county data: the division it lies in, and the purchasing entity it belongs to. */
interface Owned {
  readonly divisionCode: string;
  readonly entityId: string;
}

/** The record, when the actor may see it; what is out of scope is not there. @throws Problem `not_found` */
export function inScope<T>(
  actor: Actor,
  record: T | null | undefined,
  id: string,
  owner: (record: T) => Owned,
): T {
  if (!record) throw new Problem('not_found', { what: id });
  const { divisionCode, entityId } = owner(record);
  const visible =
    isWithin(divisionCode, scopeOf(actor)) &&
    (actor.role !== 'entity_clerk' || entityId === actor.organisationId);
  if (!visible) throw new Problem('not_found', { what: id });
  return record;
}

/**
 * Where an actor's records lie. A clerk's are the own entity's wherever in the county it was when they were
 * made: it may have been transferred.
 */
export const scopeOf = ({ role, division }: Actor): string =>
  role === 'entity_clerk' ? countyOf(division) : division;

/** The one entity whose records a clerk sees; undefined for those who see all of their division. */
export const ownEntityOf = ({ role, organisationId }: Actor): string | undefined =>
  role === 'entity_clerk' ? organisationId : undefined;

/** The counties an actor may see, as a range of codes: what leads the keys of county data. */
export const countiesOf = (actor: Actor): [from: string, toExclusive: string] =>
  scopeRange(countyOf(actor.division));

/**
 * Conditions for the rows of a division and all below it; none for no division. From a county down the county
 * is an equality, so that the indexes it leads answer in their order.
 */
export function withinDivision(table: string, division: string | undefined): Conditions {
  if (division === undefined) return [];
  const range = inDivision(`${table}.division_code`, division);
  if (division.length < 6) return range;
  const county: Conditions = [[`${table}.county_code = ?`, countyOf(division)]];
  return division.length === 6 ? county : [...county, ...range];
}
