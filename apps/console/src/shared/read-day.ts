/** A day as it is kept: YYYY-MM-DD. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

const WAYS = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/];

/** The day that people mean by 20261129, 2026/1/5, 2026.1.5 or 2026年1月5日; undefined for anything else. */
export function readDay(text: string): string | undefined {
  const [, year, month = '', day = ''] = WAYS.map((way) => way.exec(text)).find(Boolean) ?? [];
  return year && [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
