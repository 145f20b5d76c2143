import type { Json, JsonObject } from '../json.ts';

/** A release as far as merging must know it. */
export interface Release extends JsonObject {
  ocid: string;
  id: string;
  /** ISO 8601, with any offset. */
  date: string;
  tag: string[];
}

/** Oldest first; releases of the same instant in the order given. */
export const inOrder = <R extends Release>(releases: readonly R[]): R[] =>
  [...releases].sort((a, b) => Date.parse(a.date) - Date.parse(b.date));

/** The objects of a list by the ids that tell them apart. */
export const byId = (items: readonly JsonObject[]): Map<Json, JsonObject> =>
  new Map(items.flatMap((item) => (item.id == null ? [] : [[item.id, item]])));
