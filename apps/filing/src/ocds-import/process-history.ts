import { isObject, isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import { compiledRelease } from '../ocds/merge/compiled-release.ts';
import { inOrder, type Release } from '../ocds/merge/in-order.ts';
import { versionedRelease } from '../ocds/merge/versioned-release.ts';

/** A value that a field has had, and the release that brought it. */
export interface Version {
  readonly value: Json;
  readonly releaseId: string;
  readonly at: Date;
}

/** Where a field is: names of fields, and ids of the objects of lists. */
type Path = readonly (string | { readonly id: Json | undefined })[];

/** The releases of one process: what they say together, and what they have said one after the other. */
export class ProcessHistory {
  readonly first: Release;
  readonly now: Release;
  readonly tags: ReadonlySet<string>;
  private readonly versions: JsonObject;
  /** Whether the releases are real ones: the merge of several tells no order. */
  private readonly isTold: boolean;

  /** @param releases at least one, with dates that are dates */
  constructor(releases: readonly Release[]) {
    const ordered = inOrder(releases);
    const [first] = ordered;
    if (!first) throw new Error('a process has releases');
    this.first = first;
    this.now = compiledRelease(ordered);
    this.tags = new Set(ordered.flatMap(({ tag }) => tag));
    this.versions = versionedRelease(ordered);
    this.isTold = !this.tags.has('compiled');
  }

  /** The values that a field has had, the oldest first. */
  valuesAt(path: Path): Version[] {
    const found = path.reduce<Json | undefined>(
      (at, step) =>
        typeof step === 'string'
          ? isObject(at)
            ? at[step]
            : undefined
          : isObjects(at)
            ? at.find(({ id }) => id === step.id)
            : undefined,
      this.versions,
    );
    const versions = isObjects(found) ? found : [];
    return versions.map(({ value, releaseID, releaseDate }) => ({
      value: value ?? null,
      releaseId: String(releaseID),
      at: new Date(String(releaseDate)),
    }));
  }

  /** When a field first had a value; undefined where only a merge of releases is known. */
  saidFirst(path: Path): Date | undefined {
    return this.isTold ? this.valuesAt(path)[0]?.at : undefined;
  }

  /** When a field was given the value it has now. */
  saidLast(path: Path): Date | undefined {
    return this.isTold ? this.valuesAt(path).at(-1)?.at : undefined;
  }
}
