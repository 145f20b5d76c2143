import { MAX_COUNT } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from './transaction.ts';

/**
 * The conditions of a WHERE that a caller's filter asks for: `[sql, value]`, where `?` in the SQL stands for
 * the value. An entry whose value is undefined is left out. Numbering begins at `$1`.
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
  /**
   * The key of the rows, for large tables: then only the keys of the page are looked for, which an index can
   * tell without a visit to the rows that are passed over, and `select` is read for the rows of the page
   * alone. `join` brings the keys, named `page`, to the tables that `select` names, and in the end's order
   * where that is worded by them.
   */
  readonly key?: {
    readonly columns: string;
    readonly join: string;
    readonly orderBy?: PageRequest['orderBy'];
  };
  /** Where counting ends; 10,000 unless given. */
  readonly countTo?: number;
}

/**
 * The rows of a range, and how many there are: counted up to a limit only, so that a list costs what it
 * shows.
 */
export async function pageOf<R>(tx: ReadTransaction, request: PageRequest) {
  const { from, conditions, countTo = MAX_COUNT } = request;
  const { where, params } = whereOf(conditions);
  const items = await tx.query<R>(rowsOf(request, where), params);
  const counted = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${countTo + 1}) AS found`,
    params,
  );
  const count = counted?.count ?? 0;
  return { items, total: Math.min(count, countTo), totalIsCapped: count > countTo };
}

function rowsOf({ select, from, orderBy, range: [first, last], key }: PageRequest, where: string): string {
  const rows = (columns: string) =>
    `SELECT ${columns} FROM ${from} WHERE ${where} ORDER BY ${orderOf(orderBy)} LIMIT ${last - first + 1} OFFSET ${first}`;
  return key
    ? `SELECT ${select} FROM (${rows(key.columns)}) AS page JOIN ${key.join} ORDER BY ${orderOf(key.orderBy ?? orderBy)}`
    : rows(select);
}

const orderOf = (orderBy: PageRequest['orderBy']): string =>
  orderBy.map(([expression, direction]) => `${expression} ${direction}`).join(', ');
