import { MAX_PERIOD_DAYS } from '@yinhu/contracts/filing';
import { daysBetween, type FieldFault } from '@yinhu/contracts/kernel';
import { yearOf } from './days.ts';
import { FIRST_YEAR, type Period } from './national-periods.ts';

interface Named extends Period {
  readonly name: string;
}

/** Everything that is wrong with periods to be entered beside those that are there already, row by row. */
export function periodFaults(
  rows: readonly Named[],
  existing: readonly Named[],
  lastYear: number,
): FieldFault[] {
  return rows.flatMap((row, i) => [
    ...ownFaults(row, `periods[${i}]`, lastYear),
    ...collisions(row, [...existing, ...rows.slice(0, i)], `periods[${i}]`),
  ]);
}

function ownFaults({ from, to }: Period, field: string, lastYear: number): FieldFault[] {
  if (to < from) return [{ field: `${field}.to`, reason: 'date_order' }];
  const years = { min: FIRST_YEAR, max: lastYear };
  return [
    ...(daysBetween(from, to) >= MAX_PERIOD_DAYS
      ? [{ field: `${field}.to`, reason: 'period_too_long', params: { max: MAX_PERIOD_DAYS } }]
      : []),
    ...(yearOf(from) < FIRST_YEAR ? [{ field: `${field}.from`, reason: 'unknown_year', params: years }] : []),
    ...(yearOf(to) > lastYear ? [{ field: `${field}.to`, reason: 'unknown_year', params: years }] : []),
  ];
}

/**
 * The first period that names a day of the row's: of its own kind it repeats, of the other it contradicts.
 */
function collisions(row: Period, others: readonly Named[], field: string): FieldFault[] {
  const other = others.find(({ from, to }) => from <= row.to && row.from <= to);
  if (!other) return [];
  const { name, from, to } = other;
  return [
    {
      field,
      reason: other.kind === row.kind ? 'period_overlaps' : 'period_contradicts',
      params: { name, from, to },
    },
  ];
}
