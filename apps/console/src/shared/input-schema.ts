import { isOptional, schemaAt, shapeOf } from '@yinhu/contracts/kernel';
import { createContext, useContext } from 'react';
import { useTranslate, useTranslateLabel } from 'react-admin';
import type { z } from 'zod';

/** The schema that judges the form around an input. */
export const InputSchema = createContext<z.ZodType | null>(null);

/**
 * Whether the contract lets a field be left out: `lines.0.description` → its own schema; false for what it
 * does not know.
 */
export function mayBeLeftOut(schema: z.ZodType | null, source: string): boolean {
  if (!schema) return false;
  const path = source.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const last = path.pop();
  const parent = schemaAt(schema, path);
  const field = parent && last !== undefined ? shapeOf(parent)?.[String(last)] : undefined;
  return field !== undefined && isOptional(field);
}

/**
 * An input's label; fields that may stay blank say so. `required` overrules where another field makes it
 * needed.
 */
export function useInputLabel(source: string, label?: string, required = false): string {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const schema = useContext(InputSchema);
  const name = String(label ? translate(label, { _: label }) : translateLabel({ source }));
  return !required && mayBeLeftOut(schema, source) ? translate('words.optional_label', { name }) : name;
}
