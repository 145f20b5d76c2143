import { bareSchema, definitionOf, type Operation, shapeOf } from '@yinhu/contracts/kernel';
import type { z } from 'zod';
import { parseJson } from './json-text.ts';

/** How a parameter's text becomes a value: as it is, as a number, as a truth value, or as JSON. */
export type ParameterForm = 'text' | 'number' | 'boolean' | 'json';

const FORMS: Readonly<Record<string, ParameterForm>> = {
  string: 'text',
  enum: 'text',
  literal: 'text',
  template_literal: 'text',
  number: 'number',
  boolean: 'boolean',
};

export const parameterForm = (schema: z.core.$ZodType): ParameterForm =>
  FORMS[definitionOf(bareSchema(schema)).type] ?? 'json';

/** Fields of an operation's input, known from its declaration once at start. */
export interface RouteFields {
  /** Fields of the path. */
  readonly path: readonly string[];
  readonly forms: ReadonlyMap<string, ParameterForm>;
  /** Fields a PUT may carry because the record does, though they are not its to change. */
  readonly readOnly: ReadonlySet<string>;
}

export function routeFields(operation: Operation): RouteFields {
  const input = shapeOf(operation.input) ?? {};
  const output = operation.http?.method === 'PUT' ? (shapeOf(operation.output) ?? {}) : {};
  return {
    path: [...(operation.http?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    forms: new Map(Object.entries(input).map(([name, schema]) => [name, parameterForm(schema)])),
    readOnly: new Set(Object.keys(output).filter((name) => !Object.hasOwn(input, name))),
  };
}

/**
 * A parameter's value. What is no number or truth value stays text, so that validation says what is allowed.
 */
export function parameterValue(name: string, text: string, form: ParameterForm | undefined): unknown {
  if (form === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (form === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return form === 'json' ? parseJson(text, name, 'validation_failed') : text;
}
