import type { z } from 'zod';
import { definitionOf } from './schema-path.ts';

const secrets = new WeakSet<z.core.$ZodType>();
const judged = new WeakMap<z.core.$ZodType, boolean>();

/**
 * Marks what nobody between the caller and the service may read: passwords, tokens, identity numbers. A
 * message whose schema has such a field travels sealed for the process it goes to. The mark is of this very
 * schema: what is derived from it (`.min()`, `.refine()`) is marked anew, what wraps it (`.optional()`, an
 * object) is found.
 */
export function secret<S extends z.ZodType>(schema: S): S {
  secrets.add(schema);
  return schema;
}

/** Whether a value of this schema may hold a secret, however deep. */
export function carriesSecret(schema: z.core.$ZodType): boolean {
  const known = judged.get(schema);
  if (known !== undefined) return known;
  // A schema that leads back to itself adds nothing by that.
  judged.set(schema, false);
  const carries = secrets.has(schema) || partsOf(schema).some(carriesSecret);
  judged.set(schema, carries);
  return carries;
}

function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  const {
    innerType,
    in: input,
    out,
    getter,
    shape,
    element,
    items,
    rest,
    valueType,
    options,
    left,
    right,
  } = definitionOf(schema);
  const parts = [innerType, input, out, getter?.(), element, rest, valueType, left, right];
  return [...parts, ...Object.values(shape ?? {}), ...(items ?? []), ...(options ?? [])].flatMap(
    (part) => part ?? [],
  );
}
