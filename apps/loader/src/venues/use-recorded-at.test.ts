import { useRecordedAt } from './use-recorded-at.ts';

const ENDS = '2026-12-01T12:00:00+08:00';
const minutesAfter = (minutes: number) => Date.parse(ENDS) + minutes * 60_000;

describe('the use of a room that was booked for today', () => {
  it('is recorded half an hour after its end', () => {
    expect(Date.parse(useRecordedAt(ENDS, minutesAfter(30)) ?? '')).toBe(minutesAfter(30));
  });

  it('is not recorded within that half hour, in which it would lie in the future', () => {
    expect(useRecordedAt(ENDS, minutesAfter(29))).toBeUndefined();
  });
});
