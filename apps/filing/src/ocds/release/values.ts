import { zonedTime } from '@yinhu/contracts/kernel';
import type { JsonObject } from '../json.ts';

/** Fen as an amount in yuan: exact, since its decimals are at most two and the nearest number prints them. */
export const moneyOf = (fen: number): JsonObject => ({ amount: fen / 100, currency: 'CNY' });

/** A business date's first and last moment in Asia/Shanghai. */
export const startOf = (date: string): string => zonedTime(date, '00:00:00');
export const endOf = (date: string): string => zonedTime(date, '23:59:59');

/** A period without the ends that are not known; undefined without either. */
export function periodOf(from: string | null, to: string | null): JsonObject | undefined {
  if (!from && !to) return undefined;
  return { ...(from ? { startDate: startOf(from) } : {}), ...(to ? { endDate: endOf(to) } : {}) };
}

/** The object without the fields that have no value. */
export const present = (fields: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as JsonObject;
