import { MAX_COUNT } from '@yinhu/contracts';
import type { ReadTransaction } from './transaction.ts';

/**
 * The conditions of a WHERE that a caller's filter asks for: `[sql, value]`, where `?` in the SQL stands for the value.
 * An entry whose value is undefined is left out. Numbering begins at `$1`.
 */
export type Conditions = readonly (readonly [sql: string, value: unknown])[];

export function whereOf(conditions: Conditions): { where: string; params: unknown[] } {
  const asked = conditions.filter(([, value]) => value !== undefined);
  return {
    where: asked.map(([sql], i) => sql.replaceAll('?', `$${i + 1}`)).join(' AND ') || 'true',
    params: asked.map(([, value]) => value),
  };
}

export interface PageRequest {
  readonly select: string;
  readonly from: string;
  readonly conditions: Conditions;
  /** SQL expressions, never a caller's text, with their direction; the last should be unique. */
  readonly orderBy: readonly (readonly [expression: string, direction: 'ASC' | 'DESC'])[];
  /** First and last row, from 0, both included. */
  readonly range: readonly [number, number];
}

/** The rows of a range, and how many there are: counted up to 10,000 only, so that a list costs what it shows. */
export async function pageOf<R>(tx: ReadTransaction, { select, from, conditions, orderBy, range }: PageRequest) {
  const { where, params } = whereOf(conditions);
  const [first, last] = range;
  const order = orderBy.map(([expression, direction]) => `${expression} ${direction}`).join(', ');
  const items = await tx.query<R>(
    `SELECT ${select} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ${last - first + 1} OFFSET ${first}`,
    params,
  );
  const counted = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${MAX_COUNT + 1}) AS found`,
    params,
  );
  const count = counted?.count ?? 0;
  return { items, total: Math.min(count, MAX_COUNT), totalIsCapped: count > MAX_COUNT };
}
