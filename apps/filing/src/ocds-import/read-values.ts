import type { OcdsFault } from '@yinhu/contracts/filing';
import { businessDate, shortened } from '@yinhu/contracts/kernel';
import { isObject, isObjects, type Json, type JsonObject } from '../ocds/json.ts';

export const textIn = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** A text where there is room for so many characters. */
export function shortTextIn(value: Json | undefined, max: number): string | undefined {
  const text = textIn(value);
  return text === undefined ? undefined : shortened(text, max);
}

export const objectIn = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

export type Fault = (field: string, reason: string, params?: OcdsFault['params']) => undefined;

/**
 * An amount in fen, below 0 too; undefined without one, and with a fault when it is not in yuan or not in
 * whole fen.
 */
export function sumIn(value: Json | undefined, field: string, fault: Fault): number | undefined {
  if (!isObject(value) || typeof value.amount !== 'number') return undefined;
  if (value.currency !== 'CNY') return fault(field, 'not_in_yuan');
  const fen = Math.round(value.amount * 100);
  if (!Number.isSafeInteger(fen) || fen / 100 !== value.amount) return fault(field, 'money');
  return fen;
}

/** A price in fen: an amount above 0. */
export function fenIn(value: Json | undefined, field: string, fault: Fault): number | undefined {
  const fen = sumIn(value, field, fault);
  return fen !== undefined && fen <= 0 ? fault(field, 'money') : fen;
}

export function instantIn(value: Json | undefined): Date | undefined {
  const at = new Date(textIn(value) ?? '');
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The business date of a date-time. */
export function dayIn(value: Json | undefined): string | undefined {
  const at = instantIn(value);
  return at && businessDate(at);
}

export interface Listed {
  readonly item: JsonObject;
  readonly field: string;
}

/**
 * The objects of a list that say something. What was dropped from a list keeps its id, and what the schema
 * demands, and says nothing.
 */
export const listed = (value: Json | undefined, name: string): Listed[] =>
  isObjects(value)
    ? value.flatMap((item, i) => (isHusk(item) ? [] : [{ item, field: `${name}[${i}]` }]))
    : [];

const DEMANDED = ['id', 'awardID'];
const isHusk = (item: JsonObject): boolean =>
  Object.entries(item).every(([name, value]) => DEMANDED.includes(name) || isEmpty(value));
const isEmpty = (value: Json): boolean =>
  value === null ||
  (Array.isArray(value) ? value.every(isEmpty) : isObject(value) && Object.values(value).every(isEmpty));

export const later = (a: Date, b: Date): Date => (a > b ? a : b);
