import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { operation } from '../kernel/operation.ts';
import { BusinessDate, CountyCode, Id, Text } from '../kernel/scalars.ts';
import { FILING_STAFF } from '../system/role-groups.ts';
import { Purpose } from './plan.ts';

/** A holiday on a weekday (节假日), or a working day on a weekend (调休上班). */
export const DayKind = enumeration({
  holiday: ['放假', 'Days off'],
  working: ['上班', 'Working days'],
});
export type DayKind = z.infer<typeof DayKind>;

/** Whose arrangement it is: the State Council's for the nation, or the county's own. */
export const CalendarOrigin = z.enum(['national', 'county']);
export type CalendarOrigin = z.infer<typeof CalendarOrigin>;

/** Source of a year's working days; `weekdays`: not arranged yet, so Monday to Friday are working days. */
export const CalendarBasis = enumeration({
  national: ['国务院办公厅安排', 'State Council'],
  county: ['本县安排', 'The county’s own'],
  weekdays: ['周一至周五', 'Monday to Friday'],
});
export type CalendarBasis = z.infer<typeof CalendarBasis>;

/** Maximum length of one period, in days. */
export const MAX_PERIOD_DAYS = 60;

/** Some days in a row of one kind, both ends included. */
const WorkingPeriodInput = z.strictObject({
  from: BusinessDate,
  to: BusinessDate,
  kind: DayKind,
  name: Text(50),
});

export const WorkingPeriod = WorkingPeriodInput.extend({
  /** Of a county's own period only: a national one cannot be removed. */
  id: Id.nullable(),
  nameEn: z.string().nullable(),
  origin: CalendarOrigin,
});
export type WorkingPeriod = z.infer<typeof WorkingPeriod>;

/** How long a reviewer has (审核时限), in working days after the day of submission. */
export const ReviewTerm = z.object({
  purpose: Purpose,
  workingDays: z.int().min(1),
  effectiveFrom: BusinessDate,
});
export type ReviewTerm = z.infer<typeof ReviewTerm>;

export const WorkingYear = z.object({
  year: z.int(),
  countyCode: CountyCode.nullable(),
  basis: CalendarBasis,
  /**
   * National periods and the county's own, by their first day. A county's own period counts where both name a
   * day.
   */
  periods: z.array(WorkingPeriod),
  /** Working days by month, January first. */
  workingDays: z.array(z.int()).length(12),
  terms: z.array(ReviewTerm),
});
export type WorkingYear = z.infer<typeof WorkingYear>;

export const workingCalendar = {
  get: operation({
    name: 'filing.calendar.get',
    kind: 'query',
    summary:
      'A year’s holidays and make-up working days, with the county’s own, and the terms of review in force',
    access: FILING_STAFF,
    http: 'GET /working-calendar/{year}',
    /** Without a county: the caller’s own, or the nation’s only for who has none. */
    input: z.strictObject({ year: z.int().min(2000).max(2100), countyCode: CountyCode.optional() }),
    output: WorkingYear,
  }),
  import: operation({
    name: 'filing.calendar.import',
    kind: 'create',
    summary:
      'Add the county’s own closures and working days: all of them, or none, with every invalid row listed',
    access: ['county_admin'],
    http: 'POST /working-calendar/periods',
    input: z.strictObject({ periods: z.array(WorkingPeriodInput).min(1).max(100) }),
    output: z.object({ periods: z.array(WorkingPeriod) }),
  }),
  remove: operation({
    name: 'filing.calendar.remove',
    kind: 'command',
    summary: 'Remove a period of the county that has not begun',
    access: ['county_admin'],
    http: 'DELETE /working-calendar/periods/{id}',
    input: z.strictObject({ id: Id }),
    output: WorkingPeriod,
    errors: ['not_found', 'period_begun'],
  }),
};
