import type { z } from 'zod';
import { type Labelled, labelOf } from './kernel/enumeration.ts';
import { SaleUnit } from './marketplace/index.ts';
import { OPERATIONS } from './operations.ts';

/** Every enumeration inside a schema. */
function enumsIn(schema: z.core.$ZodType, seen = new Set<unknown>()): z.core.$ZodType[] {
  if (!schema || seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown> & { type: string };
  const inner = [
    def.innerType,
    def.in,
    def.element,
    def.valueType,
    ...((def.options as unknown[]) ?? []),
    ...((def.items as unknown[]) ?? []),
    ...Object.values((def.shape as object) ?? {}),
  ];
  const own = def.type === 'enum' ? [schema] : [];
  return [...own, ...inner.filter(Boolean).flatMap((next) => enumsIn(next as z.core.$ZodType, seen))];
}

const valuesOf = (schema: z.core.$ZodType) => (schema as unknown as Labelled).options;
const shown = OPERATIONS.flatMap(({ output, input, resource }) => [
  ...enumsIn(output),
  ...(resource ? [] : enumsIn(input)),
]);
const labelled = [...new Set(shown)].filter((schema) => 'labels' in schema) as unknown as Labelled[];

describe('labels', () => {
  it('name every value of the enumerations that operations take or answer', () => {
    const known = new Set(labelled.flatMap(({ labels }) => Object.keys(labels)));
    const orders = new Set(['ASC', 'DESC']);
    expect(shown.flatMap(valuesOf).filter((value) => !known.has(value) && !orders.has(value))).toEqual([]);
  });

  it('speak Chinese in Chinese, and no Chinese in English', () => {
    const labels = labelled
      .flatMap((schema) => Object.values(schema.labels))
      .filter(([zh]) => zh !== '简体中文');
    const latin = labels.filter(([zh]) => /[a-z]{3,}/i.test(zh.replace(/English|Excel|CSV|PDF|OCDS/g, '')));
    expect(latin).toEqual([]);
    expect(labels.filter(([, en]) => /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  it('have two forms in English for what is counted', () => {
    expect([1, 2].map((count) => labelOf(SaleUnit, 'box', 'en', count))).toEqual(['box', 'boxes']);
    expect([1, 2].map((count) => labelOf(SaleUnit, 'box', 'zh-CN', count))).toEqual(['箱', '箱']);
  });
});
