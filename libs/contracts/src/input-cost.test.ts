import type { z } from 'zod';
import { faultsOf } from './kernel/field-faults.ts';
import { INPUT_BOUNDS } from './kernel/json-bounds.ts';
import { bareSchema, definitionOf } from './kernel/schema-path.ts';
import { OPERATIONS } from './operations.ts';

/** Most bytes of a body (docs/api.md), and what fits into them. */
const LONG_TEXT = '1 '.repeat(450_000);
const MANY_FIELDS = Object.fromEntries(Array.from({ length: 70_000 }, (_, i) => [`k${i}`, 1]));
const MANY_VALUES = Array.from({ length: INPUT_BOUNDS.values - 1_000 }, () => 1);
/**
 * Of processor time: the worst takes a third of a second, and took 38 seconds while every fault was compared
 * with every other.
 */
const MAX_CPU_MS = 5_000;

/** What fills a place of a schema to the brim. */
function hostile({ shape, element, type }: ReturnType<typeof definitionOf>): unknown {
  if (shape || type === 'record') return MANY_FIELDS;
  if (element) return MANY_VALUES;
  return LONG_TEXT;
}

/**
 * Every schema within a schema once, with an input that is hostile in its place and says nothing elsewhere.
 */
function* attacks(
  schema: z.core.$ZodType,
  wrap: (value: unknown) => unknown,
  seen: Set<unknown>,
): Generator<unknown> {
  const bare = bareSchema(schema);
  const definition = definitionOf(bare);
  if (seen.has(bare)) return;
  seen.add(bare);
  yield wrap(hostile(definition));
  for (const [name, field] of Object.entries(definition.shape ?? {}))
    yield* attacks(field, (value) => wrap({ [name]: value }), seen);
  for (const option of definition.options ?? []) yield* attacks(option, wrap, seen);
  if (definition.element) yield* attacks(definition.element, (value) => wrap([value]), seen);
  if (definition.valueType) yield* attacks(definition.valueType, (value) => wrap({ k: value }), seen);
}

/** The first input that takes too long to judge: one is enough to fail, and each of them takes its time. */
function firstSlow(): string | undefined {
  const seen = new Set<unknown>();
  for (const { name, input } of OPERATIONS) {
    for (const attack of attacks(input, (value) => value, seen)) {
      const before = process.cpuUsage();
      faultsOf(input, attack);
      const { user, system } = process.cpuUsage(before);
      const took = (user + system) / 1_000;
      if (took > MAX_CPU_MS)
        return `${name}: ${Math.round(took)} ms for ${JSON.stringify(attack).slice(0, 80)}`;
    }
  }
  return undefined;
}

describe('the cost of judging an input', () => {
  it('is bounded for every operation, whatever a body of the largest size holds', () => {
    expect(firstSlow()).toBeUndefined();
  });

  it('is that of the size alone for a text that is too long: nothing looks into it', () => {
    const { input } = OPERATIONS.find(({ name }) => name === 'filing.filings.draft') ?? {};
    if (!input) throw new Error('the operation has gone');
    const faults = faultsOf(input, { title: '电话 13807971234 '.repeat(50_000) }).filter(
      ({ field }) => field === 'title',
    );
    expect(faults).toMatchObject([{ reason: 'too_big' }]);
  });
});
