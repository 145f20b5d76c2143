import { fieldOf, isObject, isObjects, isSame, type Json, type JsonObject, setField } from '../json.ts';
import { type MergeRule, RELEASE_RULES, saysAnything } from '../schema/merge-rules.ts';
import { byId, inOrder, type Release } from './in-order.ts';

/** Where a value comes from. */
type Origin = Pick<Release, 'id' | 'date' | 'tag'>;

/**
 * Every value that every field of a process has had, each with the release that brought it, by the standard's
 * merge routine.
 */
export function versionedRelease(releases: readonly Release[], rules: MergeRule = RELEASE_RULES): JsonObject {
  const ordered = inOrder(releases);
  const merged: JsonObject = {};
  for (const { ocid, ...release } of ordered) {
    merged.ocid = ocid;
    mergeObject(merged, release, rules, release as unknown as Origin);
  }
  return merged;
}

function mergeObject(
  output: JsonObject,
  input: JsonObject,
  rule: MergeRule | undefined,
  origin: Origin,
): void {
  for (const [name, value] of Object.entries(input)) {
    const fieldRule = rule?.fields.get(name);
    if (!fieldRule?.omit) mergeField(output, name, value, fieldRule, origin);
  }
}

function mergeField(
  output: JsonObject,
  name: string,
  value: Json,
  rule: MergeRule | undefined,
  origin: Origin,
): void {
  const existing = fieldOf(output, name);
  if (isObject(value)) {
    if (!saysAnything(value, rule)) return;
    const target = isObject(existing) ? existing : {};
    mergeObject(target, value, rule, origin);
    setField(output, name, target);
  } else if (isObjects(value) && !rule?.wholeList) {
    const items = value.filter((item) => saysAnything(item, rule));
    if (items.length === 0) return;
    const target = isObjects(existing) ? existing : [];
    const known = byId(target);
    for (const item of items) mergeItem(target, known, item, rule, origin);
    setField(output, name, target);
  } else if (value !== null || !isMerged(existing))
    setField(output, name, withVersion(existing, value, origin));
}

/** Whether this is an object or a list of objects, whose fields have versions, and has none itself. */
const isMerged = (existing: Json | undefined): boolean =>
  isObject(existing) || (isObjects(existing) && existing.some((item) => !Object.hasOwn(item, 'releaseTag')));

/** The id that tells the objects of a list apart has no versions. */
function mergeItem(
  target: JsonObject[],
  known: Map<Json, JsonObject>,
  { id, ...rest }: JsonObject,
  rule: MergeRule | undefined,
  origin: Origin,
): void {
  let item = id == null ? undefined : known.get(id);
  if (!item) {
    item = id == null ? {} : { id };
    target.push(item);
    if (id != null) known.set(id, item);
  }
  mergeObject(item, rest, rule, origin);
}

function withVersion(existing: Json | undefined, value: Json, { id, date, tag }: Origin): Json {
  const versions = isObjects(existing) ? existing : [];
  const latest = versions.at(-1);
  if (latest && isSame(latest.value, value)) return versions;
  return [
    ...versions,
    { releaseID: id, releaseDate: date, releaseTag: [...tag], value: structuredClone(value) },
  ];
}
