import { fieldOf, isObject, isObjects, type Json, type JsonObject, setField } from '../json.ts';
import { type MergeRule, RELEASE_RULES } from '../schema/merge-rules.ts';

/**
 * The content of a release after which the process says exactly `next`, having said `said` before: the whole
 * of `next`, and a null for everything that is no longer so. Objects of identified lists cannot be removed by
 * merging: they stay with their id (and what the schema demands of them) and nothing else.
 */
export const sayingOnly = (
  said: JsonObject,
  next: JsonObject,
  rules: MergeRule = RELEASE_RULES,
): JsonObject => objectOf(said, next, rules);

function objectOf(said: JsonObject, next: JsonObject, rule: MergeRule | undefined): JsonObject {
  const content: JsonObject = {};
  for (const [name, value] of Object.entries(next))
    setField(content, name, sayingOf(fieldOf(said, name), value, rule?.fields.get(name)));
  for (const [name, value] of Object.entries(said)) {
    if (!Object.hasOwn(next, name)) setField(content, name, retracted(value, rule?.fields.get(name)));
  }
  return content;
}

function sayingOf(said: Json | undefined, next: Json, rule: MergeRule | undefined): Json {
  if (isObject(next) && isObject(said)) return objectOf(said, next, rule);
  if (isObjects(next) && isObjects(said) && !rule?.wholeList) return listOf(said, next, rule);
  return next;
}

function listOf(
  said: readonly JsonObject[],
  next: readonly JsonObject[],
  rule: MergeRule | undefined,
): JsonObject[] {
  const present = next.map((item) => {
    const before = said.find(({ id }) => id === item.id);
    return before ? objectOf(before, item, rule) : item;
  });
  const gone = said.filter((item) => !next.some(({ id }) => id === item.id));
  return [...present, ...gone.map((item) => retractedItem(item, rule))];
}

/**
 * A null where the schema allows one; elsewhere as little as the schema lets remain. Objects are emptied
 * field by field, those of extensions too: in the merge a null does not remove what an object says.
 */
function retracted(value: Json, rule: MergeRule | undefined): Json {
  if (isObject(value)) return retractedObject(value, rule);
  if (isObjects(value) && !rule?.wholeList) return value.map((item) => retractedItem(item, rule));
  if (!rule || rule.nullable) return null;
  return Array.isArray(value) ? [] : value;
}

const retractedItem = (item: JsonObject, rule: MergeRule | undefined): JsonObject => ({
  ...retractedObject(item, rule),
  id: item.id ?? null,
});

const retractedObject = (value: JsonObject, rule: MergeRule | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, retracted(field, rule?.fields.get(name))]),
  );
