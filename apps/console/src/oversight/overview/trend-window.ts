import { shiftMonth } from '../../shared/dates.ts';

export interface Month {
  readonly month: string;
  readonly added: number;
  readonly total: number;
}

export type TrendWindow = '12' | '36' | 'all';

/** Months asked of the API: ten years up to the month of the as-of day. */
export const trendRange = (asOf: string) => ({
  from: shiftMonth(asOf.slice(0, 7), -119),
  to: asOf.slice(0, 7),
});

/**
 * The months a chart shows. When nothing was added in the last twelve, the window ends where something was: a
 * chart of empty months tells nobody anything.
 */
export function windowOf(months: readonly Month[], window: TrendWindow): readonly Month[] {
  const last = months.findLastIndex((month) => month.added !== 0);
  const first = months.findIndex((month) => month.added !== 0 || month.total !== 0);
  if (last < 0) return months.slice(-12);
  if (window === 'all')
    return months.slice(Math.min(Math.max(0, first - 1), Math.max(0, months.length - 12)));
  const size = Number(window);
  const end = months.length - last > size ? last + 1 : months.length;
  return months.slice(Math.max(0, end - size), end);
}
