import { addDays, daysBetween, endOfDay } from '@yinhu/contracts/kernel';
import fc from 'fast-check';
import { FIRST_YEAR, NATIONAL_PERIODS, type Period } from './national-periods.ts';
import { addWorkingDays, workingCalendar, workingDaysBetween } from './working-calendar.ts';
import { HOURS_A_DAY, workingHoursBetween } from './working-hours.ts';

const nation = workingCalendar();
const MINUTE_MS = 60_000;

/** A day from 2017 to 2028: years that are arranged, and some that are not. */
const anyDay = fc.integer({ min: 0, max: 4_200 }).map((n) => addDays('2017-01-01', n));
const anyInstant = fc
  .integer({ min: 0, max: 4_200 * 1_440 })
  .map((n) => new Date(Date.parse('2017-01-01T00:00:00Z') + n * MINUTE_MS));
const anyCount = fc.integer({ min: 0, max: 60 });
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 20 }), fc.constantFrom('holiday' as const, 'working' as const))
  .map(([from, length, kind]) => ({ from, to: addDays(from, length), kind }));
const anyCalendar = fc.array(anyPeriod, { maxLength: 5 }).map(workingCalendar);

describe('the nation’s working days', () => {
  it.each([
    ['2019-02-01', true, 'a Friday'],
    ['2019-02-02', true, 'the Saturday worked for the Spring Festival'],
    ['2019-02-03', true, 'and the Sunday'],
    ['2019-02-05', false, 'the Spring Festival'],
    ['2019-10-01', false, 'National Day'],
    ['2019-10-12', true, 'the Saturday worked after it'],
    ['2020-01-31', false, 'the Spring Festival as it was prolonged'],
    ['2026-02-23', false, 'the last day of the Spring Festival of 2026'],
    ['2026-02-28', true, 'the Saturday worked for it'],
    ['2019-11-30', false, 'a plain Saturday'],
  ])('%s: %s, %s', (day, works) => {
    expect(nation.isWorkingDay(day)).toBe(works);
  });

  it('are known from 2018 to 2026, every holiday with its days in order and no day of two kinds', () => {
    expect(FIRST_YEAR).toBe(2018);
    expect(nation.basisOf(2026)).toBe('national');
    const sorted = NATIONAL_PERIODS.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (const [i, { from, to }] of sorted.entries()) {
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(0);
      expect(from > (sorted[i - 1]?.to ?? '')).toBe(true);
    }
  });

  it('of a year that nobody has arranged are Monday to Friday, and the calendar says so', () => {
    expect(nation.basisOf(2031)).toBe('weekdays');
    expect(nation.isWorkingDay('2031-10-01')).toBe(true);
    expect(nation.isWorkingDay('2031-10-04')).toBe(false);
    const arranged = workingCalendar([{ from: '2031-10-01', to: '2031-10-07', kind: 'holiday' }]);
    expect(arranged.basisOf(2031)).toBe('county');
    expect(arranged.isWorkingDay('2031-10-01')).toBe(false);
  });

  it('are overruled by a county’s own closures and working days', () => {
    const flooded = workingCalendar([
      { from: '2019-07-08', to: '2019-07-10', kind: 'holiday' },
      { from: '2019-07-13', to: '2019-07-13', kind: 'working' },
    ]);
    expect(workingDaysBetween('2019-07-05', '2019-07-14', flooded)).toBe(3);
    expect(addWorkingDays('2019-07-05', 1, flooded)).toBe('2019-07-11');
  });
});

describe('counting working days', () => {
  it('a day further is never an earlier end, and the n-th working day is a working day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(30),
        fc.integer({ min: 1, max: 60 }),
        anyCalendar,
        (day, later, n, calendar) => {
          const end = addWorkingDays(day, n, calendar);
          expect(calendar.isWorkingDay(end)).toBe(true);
          expect(end > day).toBe(true);
          expect(addWorkingDays(addDays(day, later), n, calendar) >= end).toBe(true);
        },
      ),
    );
  });

  it('adds up, and undoes what was added', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anyCount, anyCalendar, (day, a, b, calendar) => {
        const end = addWorkingDays(day, a + b, calendar);
        expect(addWorkingDays(addWorkingDays(day, a, calendar), b, calendar)).toBe(end);
        expect(workingDaysBetween(day, end, calendar)).toBe(a + b);
        expect(workingDaysBetween(end, day, calendar)).toBe(0 - a - b);
      }),
    );
  });

  it('between three days is the sum of the parts, in whatever order they are', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (a, x, y) => {
        const [b, c] = [addDays(a, x), addDays(a, y)];
        const sum = workingDaysBetween(a, b, nation) + workingDaysBetween(b, c, nation);
        expect(sum - workingDaysBetween(a, c, nation)).toBe(0);
      }),
    );
  });
});

describe('counting working hours', () => {
  it('adds up, grows with time, and never counts more than eight a working day', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(20_000), fc.nat(20_000), anyCalendar, (from, x, y, calendar) => {
        const middle = new Date(from.getTime() + x * MINUTE_MS);
        const to = new Date(middle.getTime() + y * MINUTE_MS);
        const [first, second] = [
          workingHoursBetween(from, middle, calendar),
          workingHoursBetween(middle, to, calendar),
        ];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(workingHoursBetween(from, to, calendar)).toBeCloseTo(first + second, 6);
        expect(workingHoursBetween(to, from, calendar)).toBeCloseTo(-(first + second), 6);
        expect(first).toBeLessThanOrEqual((x / 1_440 + 2) * HOURS_A_DAY);
      }),
    );
  });

  it('leaves out nights, noons, weekends and holidays', () => {
    const hours = (from: string, to: string) =>
      workingHoursBetween(new Date(`${from}+08:00`), new Date(`${to}+08:00`), nation);
    expect(hours('2019-11-29T16:00', '2019-12-02T09:30')).toBe(3.5);
    expect(hours('2019-11-29T11:00', '2019-11-29T15:00')).toBe(2);
    expect(hours('2019-09-30T17:00', '2019-10-08T09:00')).toBe(2);
    expect(hours('2019-11-30T00:00', '2019-12-01T23:59')).toBe(0);
    expect(workingHoursBetween(endOfDay('2019-11-28'), endOfDay('2019-11-29'), nation)).toBe(HOURS_A_DAY);
  });
});
