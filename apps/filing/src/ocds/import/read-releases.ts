import { type LABELS, Problem } from '@yinhu/contracts';
import { isObject, isObjects, type Json, type JsonObject } from '../json.ts';
import { jsonDepth } from './json-depth.ts';

/** Deeper than any release: what is nested further was made to do harm. */
const MAX_DEPTH = 40;
const VERSION_1_1 = /^1\.1(\.\d+)?$/;

const unreadable = (flaw: keyof typeof LABELS.ocdsFlaw, found?: string | number): Problem =>
  new Problem('ocds_unreadable', { flaw, found: found === undefined ? '' : ` (${found})` });

/**
 * The releases of a file: a release package, a record package with whole releases, a release, a list of these, or one of them
 * to a line.
 * @throws Problem `ocds_unreadable` for what is cut off, nested too deep, none of these, or of another version than 1.1
 */
export function readReleases(bytes: Buffer): JsonObject[] {
  const text = decoded(bytes);
  if (jsonDepth(text) > MAX_DEPTH) throw unreadable('too_deep', MAX_DEPTH);
  const releases = documentsIn(text).flatMap(releasesIn);
  if (releases.length === 0) throw unreadable('no_releases');
  return releases;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('not_utf8');
  }
}

function documentsIn(text: string): Json[] {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines[0] === undefined ? undefined : parsed(lines[0]);
  if (first === undefined || lines.length === 1) throw unreadable('not_json');
  return lines.map((line, i) => {
    const document = parsed(line);
    if (document === undefined) throw unreadable('not_json', i + 1);
    return document;
  });
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function releasesIn(document: Json): JsonObject[] {
  if (Array.isArray(document)) return document.flatMap(releasesIn);
  if (!isObject(document)) return [];
  if (isObjects(document.releases) && !('ocid' in document)) return ofVersion(document, document.releases);
  if (isObjects(document.records)) return ofVersion(document, document.records.flatMap(releasesOfRecord));
  if (typeof document.ocid !== 'string') return [];
  return RECORD_FIELDS.some((field) => field in document) ? releasesOfRecord(document) : [document];
}

const RECORD_FIELDS = ['releases', 'compiledRelease', 'versionedRelease'];

/** A package of 1.0 names no version. */
function ofVersion({ version = '1.0' }: JsonObject, releases: JsonObject[]): JsonObject[] {
  if (typeof version !== 'string' || !VERSION_1_1.test(version)) throw unreadable('version', String(version));
  return releases;
}

/**
 * Linked releases are elsewhere; the compiled one then stands for them. A record with neither is kept as it is, so that
 * the report says what it lacks.
 */
function releasesOfRecord(record: JsonObject): JsonObject[] {
  const { releases, compiledRelease } = record;
  const whole = isObjects(releases) ? releases.filter(({ ocid }) => ocid !== undefined) : [];
  if (whole.length > 0) return whole;
  return [isObject(compiledRelease) ? compiledRelease : record];
}

/** Why something is no release, where that can be told: a record that holds none, or a versioned release. */
export function unreleased({ releases, versionedRelease, tag }: JsonObject): 'ocds_linked' | 'ocds_versioned' | undefined {
  if (versionedRelease !== undefined || (isObjects(tag) && tag.length > 0)) return 'ocds_versioned';
  return releases === undefined ? undefined : 'ocds_linked';
}
