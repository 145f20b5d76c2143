import { readDay } from './read-day.ts';

test.each([
  ['20261129', '2026-11-29'],
  ['2026-11-29', '2026-11-29'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年11月5日', '2026-11-05'],
])('%s is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(['', '2026', '202611', '11/29/2026', '2026-11', 'morgen'])('“%s” is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});
