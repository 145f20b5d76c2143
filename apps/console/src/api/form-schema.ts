import { type FieldFault, faultsOf, faultText, type Language } from '@yinhu/contracts/kernel';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { isBlank } from './blank.ts';
import { formPath } from './problems.ts';

/**
 * Our words for faults whose API text speaks of fen, codes or ids: people type yuan and choose from lists.
 */
const wordsFor = ({ reason, params }: FieldFault, field: string): string | undefined => {
  if (reason === 'required' || reason === 'too_small') {
    if (field.endsWith('Id') || field.endsWith('Code'))
      return reason === 'required' ? undefined : 'faults.choose';
  }
  if (params?.unit === 'fen' || (field.endsWith('Fen') && reason === 'type')) return 'faults.money';
  if (reason === 'one_of') return 'faults.choose';
  if (reason === 'format' && params?.format === 'uuid') return 'faults.uuid';
  if (reason === 'format' && params?.format === 'division_code') return 'faults.division';
  if (reason === 'too_small' && field.endsWith('divisionCode')) return 'faults.village';
  if (field.toLowerCase().endsWith('quantity') && reason === 'type') return 'faults.number';
  return undefined;
};

const setAt = (errors: FieldErrors, path: string, message: string): void => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = errors as Record<string, unknown>;
  for (const key of keys) {
    // A name that every object inherits is not there yet.
    if (!Object.hasOwn(node, key)) node[key] = {};
    node = node[key] as Record<string, unknown>;
  }
  node[last] ??= { type: 'contract', message };
};

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * Where the input is that a fault concerns: one input may stand for a whole list (words, one to a line;
 * divisions), and has nothing under it that could show the fault of an element.
 */
function inputPath(path: string, values: FieldValues): string {
  const keys = path.split('.');
  let node: unknown = values;
  for (const [depth, key] of keys.entries()) {
    const inner: unknown =
      node && typeof node === 'object' && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
    if (depth > 0 && (isScalar(node) || (Array.isArray(node) && isScalar(inner))))
      return keys.slice(0, depth).join('.');
    node = inner;
  }
  return path;
}

/** Blank inputs hold '' or null; the contracts know only what is there and what is not. */
export function withoutBlanks<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutBlanks) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isBlank(inner))
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  ) as T;
}

/**
 * Validates a form with the operation's own input schema. `toInput` makes the operation's input of the form's
 * values; what it answers is what is sent.
 */
export function contractResolver<S extends z.ZodType>(
  schema: S,
  language: Language,
  toInput: (values: FieldValues) => unknown = withoutBlanks,
): Resolver {
  return async (values) => {
    const faults = faultsOf(schema, toInput(values));
    if (faults.length === 0) return { values, errors: {} };
    const errors: FieldErrors = {};
    for (const fault of faults) {
      const message = wordsFor(fault, fault.field) ?? faultText(fault.reason, fault.params, language);
      setAt(errors, inputPath(formPath(fault.field), values), message);
    }
    return { values: {}, errors };
  };
}
