import type { z } from 'zod';

/** The parts of a zod schema's definition that lead from a value to its members. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
  readonly left?: z.core.$ZodType;
  readonly right?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly items?: readonly z.core.$ZodType[];
  readonly rest?: z.core.$ZodType | null;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

export const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** The schema that validates the value itself, unwrapped from optional, nullable, default, lazy and pipe. */
export function bareSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const def = definitionOf(schema);
  const inner =
    def.innerType ??
    (def.type === 'pipe' ? def.in : undefined) ??
    (def.type === 'lazy' ? def.getter?.() : undefined);
  return inner ? bareSchema(inner) : schema;
}

/** The fields an object schema knows; undefined when the schema is not an object. */
export const shapeOf = (schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | undefined =>
  definitionOf(bareSchema(schema)).shape;

/** Whether a field may be omitted from the input. */
export const isOptional = (schema: z.core.$ZodType): boolean => schema._zod.optin !== undefined;

/** The schema at a path; undefined if the schema has no such path. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const bare = bareSchema(schema);
  const [key, ...rest] = path;
  if (key === undefined) return bare;
  const def = definitionOf(bare);
  for (const option of def.options ?? []) {
    const found = schemaAt(option, path);
    if (found) return found;
  }
  const member = memberOf(def, key);
  return member && schemaAt(member, rest);
}

function memberOf(def: Definition, key: PropertyKey): z.core.$ZodType | undefined {
  if (def.shape) return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
  if (def.items) return def.items[Number(key)] ?? def.rest ?? undefined;
  return def.element ?? def.valueType;
}
