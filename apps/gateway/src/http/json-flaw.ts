import { Problem } from '@yinhu/contracts';

/** Deeper than any operation's input, and far from exhausting the stack of whatever walks it next. */
const MAX_JSON_DEPTH = 32;

interface JsonFlaw {
  /** Path such as `lines[0].title`. */
  readonly field: string;
  readonly reason: 'too_deep' | 'forbidden_name' | 'control_character' | 'lone_surrogate';
}

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * Refuses what no schema would catch but would do harm later: nesting, names that reach for prototypes, NUL (which
 * PostgreSQL cannot hold) and half characters (which UTF-8 cannot carry).
 * @throws Problem that names the field
 */
export function refuseFlaws(value: unknown): void {
  const flaw = flawAt(value, '', 0);
  if (!flaw) return;
  if (flaw.reason !== 'too_deep') throw new Problem('validation_failed', {}, [flaw]);
  throw new Problem('malformed_request', { reason: flaw.reason }, [{ ...flaw, params: { max: MAX_JSON_DEPTH } }]);
}

function flawAt(value: unknown, field: string, depth: number): JsonFlaw | null {
  if (typeof value === 'string') return textFlaw(value, field);
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_JSON_DEPTH) return { field: field.slice(0, 100), reason: 'too_deep' };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const flaw = flawAt(value[i], `${field}[${i}]`, depth + 1);
      if (flaw) return flaw;
    }
    return null;
  }
  for (const name of Object.keys(value)) {
    const path = field ? `${field}.${name}` : name;
    if (FORBIDDEN_NAMES.has(name)) return { field: path, reason: 'forbidden_name' };
    const flaw = textFlaw(name, '(name)') ?? flawAt((value as Record<string, unknown>)[name], path, depth + 1);
    if (flaw) return flaw.field === '(name)' ? { ...flaw, field: field || '(name)' } : flaw;
  }
  return null;
}

function textFlaw(text: string, field: string): JsonFlaw | null {
  if (text.includes('\u0000')) return { field, reason: 'control_character' };
  return LONE_SURROGATE.test(text) ? { field, reason: 'lone_surrogate' } : null;
}
