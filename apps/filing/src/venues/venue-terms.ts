/** What holds for venues from a day on; the last that has begun counts. */
interface VenueTerms {
  readonly effectiveFrom: string;
  /**
   * So many working days before the day it is for, a tentative booking confirms itself: from then on nothing
   * displaces it.
   */
  readonly confirmWorkingDays: number;
}

const TERMS: readonly VenueTerms[] = [{ effectiveFrom: '2000-01-01', confirmWorkingDays: 2 }];

/** @param day YYYY-MM-DD */
export function venueTermsOn(day: string): VenueTerms {
  const terms = TERMS.findLast(({ effectiveFrom }) => effectiveFrom <= day);
  if (!terms) throw new RangeError(`no terms for venues on ${day}`);
  return terms;
}

/** How far ahead a booking may be asked for. */
export const AHEAD_DAYS = 366;
/** How long after its window a booking that could not be rebooked may still be moved to another slot. */
export const OFFER_DAYS = 30;
export const OFFERS = 3;
