import { Problem } from './errors.ts';
import { fieldPath } from './field-faults.ts';
import { MAX_JSON_DEPTH } from './json-bounds.ts';

/** Flaws that no schema catches but that do harm later. */
export interface JsonFlaw {
  /** Path such as `lines[0].title`. */
  readonly field: string;
  readonly reason: 'too_deep' | 'forbidden_name' | 'control_character' | 'lone_surrogate';
}

/** Names that reach for prototypes where one object is copied into another key by key. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * The first flaw of a foreign value: nesting, names that reach for prototypes, NUL (which PostgreSQL cannot
 * hold) and half characters (which UTF-8 cannot carry). Everything that comes from outside is asked for it
 * once, where it comes in.
 */
export function flawIn(value: unknown, depth = MAX_JSON_DEPTH): JsonFlaw | undefined {
  const found = flawAt(value, depth);
  return found && { field: fieldPath(found.path).slice(0, MAX_PATH), reason: found.reason };
}

/** @throws Problem that names the field with a flaw */
export function refuseFlaws(value: unknown): void {
  const flaw = flawIn(value);
  if (!flaw) return;
  if (flaw.reason !== 'too_deep') throw new Problem('validation_failed', {}, [flaw]);
  throw new Problem('malformed_request', { reason: flaw.reason }, [
    { ...flaw, params: { max: MAX_JSON_DEPTH } },
  ]);
}

/** Characters that PostgreSQL or UTF-8 cannot hold. */
export function textFlaw(text: string): 'control_character' | 'lone_surrogate' | undefined {
  if (text.includes('\u0000')) return 'control_character';
  return LONE_SURROGATE.test(text) ? 'lone_surrogate' : undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\uD800-\uDFFF]/gu;

/** Replaces unreadable characters, and those that PostgreSQL or UTF-8 cannot hold, by `\ufffd`. */
export const legible = (text: string): string => text.replace(UNREADABLE, '\ufffd');

const MAX_PATH = 200;

/** The path grows on the way back, and only where there is a flaw. */
interface Found {
  readonly path: PropertyKey[];
  readonly reason: JsonFlaw['reason'];
}

function flawAt(value: unknown, room: number): Found | undefined {
  if (typeof value === 'string') return at([], textFlaw(value));
  if (typeof value !== 'object' || value === null) return undefined;
  if (room === 0) return { path: [], reason: 'too_deep' };
  if (!Array.isArray(value)) return flawOfFields(value as Record<string, unknown>, room - 1);
  for (let i = 0; i < value.length; i++) {
    const found = flawAt(value[i], room - 1);
    if (found) return at([i, ...found.path], found.reason);
  }
  return undefined;
}

function flawOfFields(value: Record<string, unknown>, room: number): Found | undefined {
  for (const name of Object.keys(value)) {
    if (FORBIDDEN_NAMES.has(name)) return at([name], 'forbidden_name');
    const ofName = textFlaw(name);
    // Such a name cannot be reported.
    if (ofName) return at(['(name)'], ofName);
    const found = flawAt(value[name], room);
    if (found) return at([name, ...found.path], found.reason);
  }
  return undefined;
}

const at = (path: PropertyKey[], reason: JsonFlaw['reason'] | undefined): Found | undefined =>
  reason && { path, reason };
