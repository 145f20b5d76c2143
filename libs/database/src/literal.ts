import { escapeLiteral } from 'pg';

/** A value as an SQL literal, where one round trip carries several statements and so cannot have parameters. */
export const literal = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? 'NULL' : escapeLiteral(String(value));

/** `('a', 'b', NULL)` */
export const literals = (values: readonly (string | number | null | undefined)[]): string => `(${values.map(literal).join(', ')})`;

/** A statement with its parameters written into it. Parameters are what drivers take: texts, numbers, booleans, instants, arrays, and objects as JSON. */
export const filledIn = (sql: string, params: readonly unknown[]): string =>
  sql.replace(/\$(\d+)/g, (_, place: string) => literal(textOf(params[Number(place) - 1])));

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map(elementOf).join(',')}}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const elementOf = (value: unknown): string => (value === null ? 'NULL' : `"${(textOf(value) ?? '').replace(/["\\]/g, '\\$&')}"`);
