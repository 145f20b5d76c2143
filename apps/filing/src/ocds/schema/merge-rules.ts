import { isObject, isObjects, type Json, type JsonObject } from '../json.ts';
import { RELEASE_SCHEMA, resolved, typesOf } from './schemas.ts';

/** How the values of one field are merged. A field that no rule names is merged as its values show. */
export interface MergeRule {
  /** The field belongs to the single release, not to the process. */
  readonly omit?: true;
  /** The array is replaced as a whole. */
  readonly wholeList?: true;
  /** The schema lets the field be null. */
  readonly nullable?: true;
  /** Rules of the object's fields, or of those of the array's objects. */
  readonly fields: ReadonlyMap<string, MergeRule>;
}

const NO_FIELDS: ReadonlyMap<string, MergeRule> = new Map();

/** The merge rules that a release schema declares, or that follow from its types. */
export const mergeRulesOf = (schema: JsonObject): MergeRule => ruleOf(schema, schema);

function ruleOf(field: JsonObject, root: JsonObject): MergeRule {
  if (field.omitWhenMerged === true) return { omit: true, fields: NO_FIELDS };
  const schema = { ...resolved(field, root), ...field };
  const types = typesOf(schema);
  const nullable = types.includes('null') ? { nullable: true as const } : {};
  if (types.includes('array')) return { ...nullable, ...arrayRule(schema, root) };
  return { ...nullable, fields: types.includes('object') ? fieldRules(schema, root) : NO_FIELDS };
}

/** Whole where the schema says so, and where it leaves the items nothing to be told apart by. */
function arrayRule(schema: JsonObject, root: JsonObject): MergeRule {
  const items = resolved((schema.items ?? {}) as JsonObject, root);
  const onlyObjects = typesOf(items).every((type) => type === 'object');
  const hasNoId = items.properties !== undefined && !Object.hasOwn(items.properties as JsonObject, 'id');
  if (schema.wholeListMerge === true || !onlyObjects || hasNoId)
    return { wholeList: true, fields: NO_FIELDS };
  return { fields: fieldRules(items, root) };
}

const fieldRules = ({ properties = {} }: JsonObject, root: JsonObject): ReadonlyMap<string, MergeRule> =>
  new Map(
    Object.entries(properties as Record<string, JsonObject>).map(([name, field]) => [
      name,
      ruleOf(field, root),
    ]),
  );

export const RELEASE_RULES = mergeRulesOf(RELEASE_SCHEMA);

/**
 * Whether a value says anything of a field, if only that it has no value: an object or a list of identified
 * objects may say nothing.
 */
export const saysAnything = (value: Json, rule: MergeRule | undefined): boolean => {
  if (isObject(value))
    return Object.entries(value).some(([name, field]) => saysAnything(field, rule?.fields.get(name)));
  if (isObjects(value) && !rule?.wholeList) return value.some((item) => saysAnything(item, rule));
  return true;
};
