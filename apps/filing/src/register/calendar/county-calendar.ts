import type { ReadTransaction } from '@yinhu/database';
import type { Period } from './national-periods.ts';
import { type WorkingCalendar, workingCalendar } from './working-calendar.ts';

export interface CountyPeriod extends Period {
  readonly id: string;
  readonly name: string;
}

/** The county's own periods that are in force, by their first day. */
export const countyPeriods = (tx: ReadTransaction, countyCode: string): Promise<CountyPeriod[]> =>
  tx.query<CountyPeriod>(
    `SELECT id, from_date AS "from", to_date AS "to", kind, name FROM working_period
     WHERE county_code = $1 AND removed_at IS NULL ORDER BY from_date`,
    [countyCode],
  );

/** The calendar that a county works by: the nation's, with its own periods. */
export const calendarOf = async (tx: ReadTransaction, countyCode: string): Promise<WorkingCalendar> =>
  workingCalendar(await countyPeriods(tx, countyCode));

/** The calendars of several counties, read at once. */
export async function calendarsOf(
  tx: ReadTransaction,
  counties: readonly string[],
): Promise<(countyCode: string) => WorkingCalendar> {
  const periods = await tx.query<Period & { readonly countyCode: string }>(
    `SELECT county_code AS "countyCode", from_date AS "from", to_date AS "to", kind FROM working_period
     WHERE county_code = ANY($1) AND removed_at IS NULL`,
    [counties],
  );
  const ownOf = (county: string) => periods.filter(({ countyCode }) => countyCode === county);
  const calendars = new Map(counties.map((county) => [county, workingCalendar(ownOf(county))]));
  return (countyCode) => calendars.get(countyCode) ?? workingCalendar();
}
