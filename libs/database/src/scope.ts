import type { Conditions } from './page.ts';

/** Comes right after '9', so that every code that begins with `division` sorts below `division:`. */
const AFTER_DIGITS = ':';

/**
 * A division and everything below it as a half-open range of codes, `[from, toExclusive]`, for columns with
 * COLLATE "C": `division_code >= $1 AND division_code < $2` is an index range scan.
 *
 * Under row-level security the form matters. Before the policy has passed a row, PostgreSQL applies only
 * operators that are leakproof, and only those may drive an index scan. The comparisons of text, uuid, int
 * and timestamptz (`=`, `<`, `>=` …) are leakproof; LIKE, `^@`, `position`, array, jsonb and full-text
 * operators are not, and become a filter behind the policy. So narrow by ranges and equality first. A policy
 * that is the constant `true` is no barrier.
 */
export const scopeRange = (division: string): [from: string, toExclusive: string] => [
  division,
  `${division}${AFTER_DIGITS}`,
];

/**
 * Conditions for the rows whose division, in a column with COLLATE "C", is this one or lies below it; none
 * for no division.
 */
export function inDivision(column: string, division: string | undefined): Conditions {
  if (division === undefined) return [];
  const [from, toExclusive] = scopeRange(division);
  return [
    [`${column} >= ?`, from],
    [`${column} < ?`, toExclusive],
  ];
}
