import { readFileSync } from 'node:fs';
import type { JsonObject } from '../json.ts';

const read = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as JsonObject;

/** The standard's own schemas; README.md beside them says where they come from. */
export const RELEASE_SCHEMA = read('release-schema');
export const RELEASE_PACKAGE_SCHEMA = read('release-package-schema');
export const RECORD_PACKAGE_SCHEMA = read('record-package-schema');

/** What a `$ref` within the schema stands for, or the schema itself. */
export function resolved(schema: JsonObject, root: JsonObject = RELEASE_SCHEMA): JsonObject {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const name = $ref.replace('#/definitions/', '');
  const definition = (root.definitions as Record<string, JsonObject>)[name];
  if (!definition) throw new Error(`the schema has no definition ${name}`);
  return definition;
}

/** The types a schema allows. */
export const typesOf = ({ type }: JsonObject): readonly string[] =>
  Array.isArray(type) ? (type as string[]) : typeof type === 'string' ? [type] : [];
