import { fieldOf, isObject, isObjects, type Json, type JsonObject, setField } from '../json.ts';
import { type MergeRule, RELEASE_RULES, saysAnything } from '../schema/merge-rules.ts';
import { byId, inOrder, type Release } from './in-order.ts';

/**
 * What the releases of one process say together, by the standard's merge routine: the latest value of every
 * field. A null removes the value that earlier releases gave; objects and lists of identified objects that
 * say nothing change nothing. What loses all it held stays, empty.
 * @throws Error without a release, or with releases of several processes
 */
export function compiledRelease(releases: readonly Release[], rules: MergeRule = RELEASE_RULES): Release {
  const ordered = inOrder(releases);
  const last = ordered.at(-1);
  if (!last) throw new Error('there is no release to compile');
  const merged: JsonObject = {};
  for (const release of ordered) {
    if (release.ocid !== last.ocid)
      throw new Error(`${release.ocid} and ${last.ocid} are different processes`);
    mergeObject(merged, release, rules);
  }
  return Object.assign(merged, {
    ocid: last.ocid,
    id: `${last.ocid}-${last.date}`,
    date: last.date,
    tag: ['compiled'],
  });
}

function mergeObject(output: JsonObject, input: JsonObject, rule: MergeRule | undefined): void {
  for (const [name, value] of Object.entries(input)) {
    const fieldRule = rule?.fields.get(name);
    if (fieldRule?.omit) continue;
    if (value === null) dropField(output, name, fieldRule);
    else mergeField(output, name, value, fieldRule);
  }
}

/**
 * A null removes a value. What an object or the objects of a list say is removed field by field: a null
 * leaves them as they are.
 */
function dropField(output: JsonObject, name: string, rule: MergeRule | undefined): void {
  const existing = fieldOf(output, name);
  const isMerged = isObject(existing) || (isObjects(existing) && existing.length > 0 && !rule?.wholeList);
  if (!isMerged) delete output[name];
}

function mergeField(output: JsonObject, name: string, value: Json, rule: MergeRule | undefined): void {
  const existing = fieldOf(output, name);
  if (isObject(value)) {
    if (!saysAnything(value, rule)) return;
    const target = isObject(existing) ? existing : {};
    mergeObject(target, value, rule);
    setField(output, name, target);
  } else if (isObjects(value) && !rule?.wholeList) {
    const items = value.filter((item) => saysAnything(item, rule));
    if (items.length === 0) return;
    const target = isObjects(existing) ? existing : [];
    const known = byId(target);
    for (const item of items) mergeItem(target, known, item, rule);
    setField(output, name, target);
  } else setField(output, name, structuredClone(value));
}

/** An object of a list is known by its id; one without an id is always another. */
function mergeItem(
  target: JsonObject[],
  known: Map<Json, JsonObject>,
  item: JsonObject,
  rule: MergeRule | undefined,
): void {
  const same = item.id == null ? undefined : known.get(item.id);
  const merged = same ?? {};
  mergeObject(merged, item, rule);
  if (same) return;
  target.push(merged);
  if (merged.id != null) known.set(merged.id, merged);
}
