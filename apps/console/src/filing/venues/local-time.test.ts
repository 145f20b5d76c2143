import { addDays } from '@yinhu/contracts/kernel';
import { HALF_HOURS, instantOf, localOf, mondayOf } from './local-time.ts';

describe('local time', () => {
  it('is Shanghai’s, wherever the browser is, and leads back to the same instant', () => {
    expect(localOf('2026-12-01T01:00:00.000Z')).toBe('2026-12-01T09:00');
    expect(instantOf('2026-12-01T09:00')).toBe('2026-12-01T01:00:00.000Z');
    expect(instantOf('2026-12-01T')).toBe('');
  });

  it('knows the Monday of a week and the days after a day', () => {
    expect(['2026-11-30', '2026-12-02', '2026-12-06'].map(mondayOf)).toEqual(Array(3).fill('2026-11-30'));
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect([HALF_HOURS[0], HALF_HOURS[19], HALF_HOURS.at(-1)]).toEqual(['00:00', '09:30', '23:30']);
  });
});
