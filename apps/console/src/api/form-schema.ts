import { type FieldFault, faultsOf, faultText, type Language } from '@yinhu/contracts';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { formPath } from './problems.ts';

/** Our words for faults whose API text speaks of fen, codes or ids: people type yuan and choose from lists. */
const wordsFor = ({ reason, params }: FieldFault, field: string): string | undefined => {
  if (reason === 'required' || reason === 'too_small') {
    if (field.endsWith('Id') || field.endsWith('Code')) return reason === 'required' ? undefined : 'faults.choose';
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

/** Blank inputs hold '' or null; the contracts know only what is there and what is not. */
export function withoutBlanks<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutBlanks) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== '' && inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  ) as T;
}

/**
 * Validates a form with the operation's own input schema. `toInput` makes the operation's input of the form's values;
 * what it answers is what is sent.
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
    for (const fault of faults)
      setAt(errors, formPath(fault.field), wordsFor(fault, fault.field) ?? faultText(fault.reason, fault.params, language));
    return { values: {}, errors };
  };
}
