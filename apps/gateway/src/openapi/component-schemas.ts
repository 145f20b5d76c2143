import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
type Io = 'input' | 'output';

/**
 * Turns zod schemas into JSON Schema (2020-12); those with a name are written once, among the document's
 * components.
 */
export class ComponentSchemas {
  readonly components: Record<string, JsonSchema> = {};
  private readonly names = z.registry<{ id: string }>();

  /** @param exports what a module exports: each schema in it is known by its exported name */
  constructor(exports: Readonly<Record<string, unknown>>) {
    const seen = new Set<unknown>();
    for (const [id, value] of Object.entries(exports).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!(value instanceof z.ZodType) || seen.has(value)) continue;
      seen.add(value);
      this.names.add(value, { id });
    }
  }

  of(schema: z.core.$ZodType, io: Io): JsonSchema {
    const { $schema, $defs, ...whole } = z.toJSONSchema(schema as z.ZodType, {
      io,
      metadata: this.names,
      unrepresentable: 'any',
      override: tidy,
    });
    const definitions = ($defs ?? {}) as Record<string, JsonSchema>;
    const names = this.namesFor(definitions);
    for (const [name, definition] of Object.entries(definitions))
      this.components[names.get(name) ?? name] = withRefs(definition, names);
    return withRefs(whole, names);
  }

  /**
   * What is sent may differ from what is answered under one name, itself or in its parts; then it is named
   * apart.
   */
  private namesFor(definitions: Readonly<Record<string, JsonSchema>>): Map<string, string> {
    const names = new Map(Object.keys(definitions).map((name) => [name, name]));
    for (let renamed = true; renamed; ) {
      renamed = false;
      for (const [name, definition] of Object.entries(definitions)) {
        const taken = this.components[name];
        if (
          names.get(name) !== name ||
          !taken ||
          JSON.stringify(taken) === JSON.stringify(withRefs(definition, names))
        )
          continue;
        names.set(name, `${name}Sent`);
        renamed = true;
      }
    }
    return names;
  }
}

/** The ends of the safe integers and zod's patterns beside a format only blur what is meant. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.format && jsonSchema.pattern) delete jsonSchema.pattern;
  delete jsonSchema.id;
}

function withRefs(value: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  const text = JSON.stringify(value).replace(
    /"#\/\$defs\/([^"]+)"/g,
    (_, name: string) => `"#/components/schemas/${names.get(name) ?? name}"`,
  );
  return JSON.parse(text) as JsonSchema;
}
