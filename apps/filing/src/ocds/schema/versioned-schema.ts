import type { JsonObject } from '../json.ts';
import { type MergeRule, mergeRulesOf } from './merge-rules.ts';
import { resolved, typesOf } from './schemas.ts';

const ID = 'https://standard.open-contracting.org/schema/1__1__5/versioned-release-validation-schema.json';

/**
 * The schema of a versioned release, derived from the release schema by the rules of merging: a field's value
 * is an array of versions, each with the release it comes from. The ocid, and ids that tell objects of lists
 * apart, are not versioned.
 */
export function versionedSchemaOf(release: JsonObject): JsonObject {
  const { ocid, ...properties } = (
    objectOf(release, mergeRulesOf(release), release) as { properties: JsonObject }
  ).properties;
  return {
    id: ID,
    $schema: 'http://json-schema.org/draft-04/schema#',
    type: 'object',
    required: ['ocid', 'initiationType'],
    properties: { ...properties, ocid: { type: 'string', minLength: 1 } },
    definitions: release.definitions ?? {},
  };
}

function objectOf(schema: JsonObject, rule: MergeRule, root: JsonObject, listed = false): JsonObject {
  const { properties = {}, patternProperties = {}, required = [] } = schema as Record<string, JsonObject>;
  const fields = Object.entries(properties as Record<string, JsonObject>).flatMap(
    ([name, field]): [string, JsonObject][] => {
      const fieldRule = rule.fields.get(name);
      if (!fieldRule || fieldRule.omit) return [];
      return [[name, listed && name === 'id' ? field : fieldOf(field, fieldRule, root)]];
    },
  );
  const patterns = Object.entries(patternProperties as Record<string, JsonObject>).map(
    ([name, field]) => [name, versions(field)] as const,
  );
  return {
    type: 'object',
    ...(Array.isArray(required) && required.length > 0 && listed ? { required } : {}),
    properties: Object.fromEntries(fields),
    patternProperties: Object.fromEntries(patterns),
  };
}

function fieldOf(field: JsonObject, rule: MergeRule, root: JsonObject): JsonObject {
  const schema = resolved(field, root);
  const types = typesOf(schema);
  if (types.includes('array') && !rule.wholeList) {
    return { type: 'array', items: objectOf(resolved(schema.items as JsonObject, root), rule, root, true) };
  }
  if (types.includes('object') && schema.properties) return objectOf(schema, rule, root);
  if (types.includes('object')) return {};
  return versions(field);
}

const versions = (value: JsonObject): JsonObject => ({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      releaseDate: { type: 'string', format: 'date-time' },
      releaseID: { type: 'string' },
      releaseTag: { type: 'array', items: { type: 'string' } },
      value,
    },
  },
});
