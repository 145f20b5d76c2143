import { readFileSync } from 'node:fs';
import type { DayKind } from '@yinhu/contracts/filing';

/** Some days in a row, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly kind: DayKind;
}

export interface NationalPeriod extends Period {
  readonly name: string;
  readonly nameEn: string;
}

/**
 * The State Council's arrangement of holidays and make-up working days (节假日安排); see
 * scripts/derive-working-days.mjs.
 */
export const NATIONAL_PERIODS: readonly NationalPeriod[] = readFileSync(
  new URL('../../../data/working-days.tsv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [from = '', to = '', kind, name = '', nameEn = ''] = line.split('\t');
    return { from, to, kind: kind === 'working' ? 'working' : 'holiday', name, nameEn };
  });

/** The first year that anything is known of. */
export const FIRST_YEAR = Number(NATIONAL_PERIODS[0]?.from.slice(0, 4));
