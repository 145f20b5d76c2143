import { escapeLiteral } from 'pg';

/**
 * A value as an SQL literal, where one round trip carries several statements and so cannot have parameters.
 */
export const literal = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? 'NULL' : escapeLiteral(String(value));
