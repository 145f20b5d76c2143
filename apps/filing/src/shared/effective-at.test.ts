import { testCall } from '@yinhu/testing';
import { effectiveAt } from './effective-at.ts';

const previous = new Date('2019-05-06T08:00:00Z');
const before = (ms: number) => new Date(previous.getTime() - ms);
const HOUR_MS = 3_600_000;

test.each([1, 30_000, HOUR_MS])(
  'a step on a machine whose clock is %i ms behind takes effect with the step before it',
  (ms) => {
    expect(effectiveAt(testCall({ at: before(ms) }), previous)).toEqual(previous);
  },
);

test('a step takes effect when it is called, once that is later than the step before it', () => {
  const at = new Date(previous.getTime() + 1);
  expect(effectiveAt(testCall({ at }), previous)).toEqual(at);
  expect(effectiveAt(testCall({ at, backdated: true }), previous)).toEqual(at);
});

test('a step that somebody back-dates to before the step before it is refused', () => {
  expect(() => effectiveAt(testCall({ at: before(HOUR_MS), backdated: true }), previous)).toThrow(
    expect.objectContaining({
      code: 'validation_failed',
      fields: [expect.objectContaining({ field: 'Effective-At' })],
    }),
  );
});
