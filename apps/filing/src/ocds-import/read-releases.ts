import { isUtf8 } from 'node:buffer';
import { OcdsFlaw } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import { isObjects, type Json, type JsonObject } from '../ocds/json.ts';
import { JsonSpans, NotSpanned, type Span } from './json-spans.ts';
import { MAX_DEPTH, TooLarge, valueAt } from './release-values.ts';

/** Most releases of one file: those of 50 MB that say next to nothing. */
const MAX_RELEASES = 100_000;
/** A list of packages in a list. */
const MAX_LISTS = 2;
const VERSION_1_1 = /^1\.1(\.\d+)?$/;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Where the releases of a process lie in a file, in the order in which they came. */
export interface FoundProcess {
  readonly ocid: string;
  readonly releases: readonly Span[];
}

const unreadable = (flaw: OcdsFlaw, found?: string | number): Problem =>
  new Problem('ocds_unreadable', { flaw, found: found === undefined ? '' : ` (${found})` });

/**
 * Where the releases of a file lie, by their processes: in a release package, a record package with whole
 * releases, a release, a list of these, or one of them to a line. Nothing is parsed that is larger than a
 * release.
 * @throws Problem `ocds_unreadable` for what is cut off, nested too deep, none of these, too many, or of
 * another version than 1.1
 */
export function findReleases(bytes: Uint8Array): FoundProcess[] {
  if (!isUtf8(bytes)) throw unreadable('not_utf8');
  try {
    const found = new Finder(bytes).processes();
    if (found.length === 0) throw unreadable('no_releases');
    return found;
  } catch (error) {
    if (error instanceof NotSpanned && error.flaw === 'too_deep') throw unreadable('too_deep', MAX_DEPTH);
    if (error instanceof NotSpanned) throw unreadable('not_json', lineOf(bytes, error.at));
    if (error instanceof TooLarge) throw unreadable('too_large');
    throw error instanceof SyntaxError ? unreadable('not_json') : error;
  }
}

/** The line that a byte stands in; undefined in a file of one line. */
function lineOf(bytes: Uint8Array, at: number): number | undefined {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, at).reduce(
    (count, byte) => count + (byte === 0x0a ? 1 : 0),
    1,
  );
  return line === 1 ? undefined : line;
}

type Members = ReadonlyMap<string, Span>;

class Finder {
  private readonly spans: JsonSpans;
  private readonly found = new Map<string, Span[]>();
  private seen = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.spans = new JsonSpans(bytes, MAX_DEPTH);
  }

  processes(): FoundProcess[] {
    const start = BYTE_ORDER_MARK.every((byte, i) => this.bytes[i] === byte) ? BYTE_ORDER_MARK.length : 0;
    for (const document of this.spans.documents(start)) this.look(document, MAX_LISTS);
    return [...this.found].map(([ocid, releases]) => ({ ocid, releases }));
  }

  private look(span: Span, lists: number): void {
    if (this.spans.isArray(span)) {
      if (lists === 0) return;
      for (const item of this.spans.items(span)) this.look(item, lists - 1);
    } else if (this.spans.isObject(span)) this.lookIntoObject(span);
    // What is neither is parsed, so that what is no JSON is told.
    else valueAt(this.bytes, span);
  }

  private lookIntoObject(span: Span): void {
    this.count();
    const members = this.membersOf(span);
    const releases = this.objectsIn(members.get('releases'));
    const records = this.objectsIn(members.get('records'));
    if (releases && !members.has('ocid'))
      this.inPackage(members, releases, (one) => this.add(one, this.membersOf(one)));
    else if (records) this.inPackage(members, records, (one) => this.addRecord(one, this.membersOf(one)));
    else if (typeof this.valueOf(members, 'ocid') === 'string') {
      if (RECORD_FIELDS.some((field) => members.has(field))) this.addRecord(span, members);
      else this.add(span, members);
    }
  }

  private inPackage(members: Members, parts: Iterable<Span>, each: (part: Span) => void): void {
    const version = this.valueOf(members, 'version') ?? '1.0';
    // A package of 1.0 names no version.
    if (typeof version !== 'string' || !VERSION_1_1.test(version))
      throw unreadable('version', String(version).slice(0, 20));
    for (const part of parts) {
      this.count();
      each(part);
    }
  }

  /**
   * Linked releases are elsewhere; the compiled one then stands for them. A record with neither is kept as it
   * is, so that the report says what it lacks.
   */
  private addRecord(record: Span, members: Members): void {
    const whole = [...(this.objectsIn(members.get('releases')) ?? [])].filter((one) =>
      this.membersOf(one).has('ocid'),
    );
    const compiled = members.get('compiledRelease');
    const standIn = compiled && this.spans.isObject(compiled) ? compiled : record;
    for (const one of whole.length > 0 ? whole : [standIn]) {
      this.count();
      this.add(one, this.membersOf(one));
    }
  }

  private add(release: Span, members: Members): void {
    const ocid = String(this.valueOf(members, 'ocid') ?? '');
    const known = this.found.get(ocid);
    if (known) known.push(release);
    else this.found.set(ocid, [release]);
  }

  /** Of names that come twice the last counts, as to who parses it. */
  private membersOf(span: Span): Members {
    const members = new Map<string, Span>();
    for (const { name, value } of this.spans.members(span)) {
      const key = this.nameAt(name);
      if (TOLD.has(key)) members.set(key, value);
    }
    return members;
  }

  /** A name, as far as it can be one that is asked for: some hundred thousand others are passed over. */
  private nameAt(name: Span): string {
    if (name.end - name.start > LONGEST_NAME) return '';
    const text = Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + name.start,
      name.end - name.start,
    ).toString('latin1');
    return text.includes('\\') ? String(valueAt(this.bytes, name)) : text.slice(1, -1);
  }

  private valueOf(members: Members, name: string): Json | undefined {
    const span = members.get(name);
    return span && valueAt(this.bytes, span);
  }

  /** The items of a list that holds nothing but objects. */
  private objectsIn(list: Span | undefined): Span[] | undefined {
    if (!list || !this.spans.isArray(list)) return undefined;
    const objects: Span[] = [];
    for (const item of this.spans.items(list)) {
      if (!this.spans.isObject(item)) return undefined;
      if (objects.push(item) > MAX_RELEASES) throw unreadable('too_many', MAX_RELEASES);
    }
    return objects;
  }

  private count(): void {
    this.seen += 1;
    if (this.seen > MAX_RELEASES) throw unreadable('too_many', MAX_RELEASES);
  }
}

const RECORD_FIELDS = ['releases', 'compiledRelease', 'versionedRelease'];
const TOLD: ReadonlySet<string> = new Set(['ocid', 'version', 'records', ...RECORD_FIELDS]);

/** In quotes, every letter written as a number. */
const LONGEST_NAME = 2 + 6 * 'versionedRelease'.length;

/** Why something is no release, where that can be told: a record that holds none, or a versioned release. */
export function unreleased({
  releases,
  versionedRelease,
  tag,
}: JsonObject): 'ocds_linked' | 'ocds_versioned' | undefined {
  if (versionedRelease !== undefined || (isObjects(tag) && tag.length > 0)) return 'ocds_versioned';
  return releases === undefined ? undefined : 'ocds_linked';
}
