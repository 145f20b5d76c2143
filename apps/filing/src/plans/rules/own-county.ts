import type { Call } from '@yinhu/contracts/kernel';
import { countyOf } from '@yinhu/divisions';

const COUNTY_LENGTH = 6;

/** The county that the caller is of; undefined for the province, and for who is not signed in. */
export const ownCounty = ({ actor }: Call): string | undefined =>
  actor && actor.division.length >= COUNTY_LENGTH ? countyOf(actor.division) : undefined;
