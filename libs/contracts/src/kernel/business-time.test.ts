import fc from 'fast-check';
import {
  addDays,
  businessDate,
  daysBetween,
  endOfDay,
  isWeekend,
  localTime,
  startOfDay,
  zonedTime,
} from './business-time.ts';

const anyDate = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('1992-01-01', days));

describe('business time', () => {
  it('is eight hours ahead, in every season', () => {
    for (const date of ['2026-01-15', '2026-07-15']) {
      expect(startOfDay(date).toISOString()).toBe(`${addDays(date, -1)}T16:00:00.000Z`);
      expect(localTime(new Date(`${date}T01:30:59Z`))).toBe(`${date}T09:30`);
      expect(new Date(zonedTime(date, '09:30')).toISOString()).toBe(`${date}T01:30:00.000Z`);
    }
  });

  it('has every instant in exactly one date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect([startOfDay(date), endOfDay(date)].map(businessDate)).toEqual([date, date]);
        expect(businessDate(new Date(startOfDay(date).getTime() - 1))).toBe(addDays(date, -1));
        expect(endOfDay(date).getTime() + 1).toBe(startOfDay(addDays(date, 1)).getTime());
      }),
    );
  });

  it('counts days over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -900, max: 900 }),
        (date, n) => daysBetween(date, addDays(date, n)) === n,
      ),
    );
    expect(['2026-12-04', '2026-12-05', '2026-12-06', '2026-12-07'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
