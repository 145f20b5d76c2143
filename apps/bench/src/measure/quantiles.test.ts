import { median, quantile } from './quantiles.ts';

test('a quantile is the smallest value that the share does not exceed', () => {
  const values = [30, 10, 20, 40, 50];
  expect(median(values)).toBe(30);
  expect([0.01, 0.8, 0.81, 1].map((share) => quantile(values, share))).toEqual([10, 40, 50, 50]);
  expect(median([10, 20])).toBe(10);
});

test('nothing has no quantile', () => {
  expect(median([])).toBeNull();
});
