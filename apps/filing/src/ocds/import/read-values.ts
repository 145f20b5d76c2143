import { isObject, type Json } from '../json.ts';

export const textIn = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

type Fault = (field: string, reason: string) => undefined;

/** An amount in fen; undefined without one, and with a fault when it is not in yuan, negative, or not in whole fen. */
export function fenIn(value: Json | undefined, field: string, fault: Fault): number | undefined {
  if (!isObject(value) || typeof value.amount !== 'number') return undefined;
  if (value.currency !== 'CNY') return fault(field, 'not_in_yuan');
  const fen = Math.round(value.amount * 100);
  if (fen <= 0 || !Number.isSafeInteger(fen) || fen / 100 !== value.amount) return fault(field, 'money');
  return fen;
}
