import { Controller } from '@nestjs/common';
import { FILING, type ReviewTerm, type WorkingYear } from '@yinhu/contracts/filing';
import { addDays, businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf, isWithin } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import type { z } from 'zod';
import { asOwn } from './calendar.service.ts';
import { countyPeriods } from './county-calendar.ts';
import { NATIONAL_PERIODS, type Period } from './national-periods.ts';
import { workingCalendar as calendarWith, type WorkingCalendar } from './working-calendar.ts';

@Controller()
export class CalendarQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.calendar.get)
  async get(
    { year, countyCode: asked }: InputOf<typeof FILING.calendar.get>,
    call: Call,
  ): Promise<WorkingYear> {
    const { division } = actorOf(call);
    const own = countyOf(division);
    if (asked !== undefined && !isWithin(asked, own)) throw new Problem('out_of_scope', { division: asked });
    const countyCode = asked ?? (own.length === 6 ? own : null);
    return this.database.read(call, async (tx) => {
      const periods = countyCode === null ? [] : await countyPeriods(tx, countyCode);
      const calendar = calendarWith(periods);
      const inYear = ({ from, to }: Period) => from <= `${year}-12-31` && to >= `${year}-01-01`;
      const national = NATIONAL_PERIODS.filter(inYear).map((period) => ({
        ...period,
        id: null,
        origin: 'national' as const,
      }));
      return {
        year,
        countyCode,
        basis: calendar.basisOf(year),
        periods: [...national, ...periods.filter(inYear).map(asOwn)].sort((a, b) =>
          a.from < b.from ? -1 : 1,
        ),
        workingDays: workingDaysByMonth(year, calendar),
        terms: await termsOn(tx, countyCode ?? own, businessDate(call.at)),
      };
    });
  }
}

function workingDaysByMonth(year: number, calendar: WorkingCalendar): number[] {
  const counts = new Array<number>(12).fill(0);
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const month = Number(day.slice(5, 7)) - 1;
    counts[month] = (counts[month] ?? 0) + (calendar.isWorkingDay(day) ? 1 : 0);
  }
  return counts;
}

const termsOn = (tx: ReadTransaction, division: string, day: string): Promise<z.infer<typeof ReviewTerm>[]> =>
  tx.query(
    `SELECT DISTINCT ON (purpose) purpose, working_days AS "workingDays", effective_from AS "effectiveFrom" FROM review_term
     WHERE division_code = ANY($1) AND effective_from <= $2 ORDER BY purpose DESC, division_code DESC, effective_from DESC`,
    [[2, 4, 6].map((length) => division.slice(0, length)), day],
  );
