import type { OcdsFault } from '@yinhu/contracts/filing';
import { flawIn, legible, Problem } from '@yinhu/contracts/kernel';
import { isObject, isSame, type JsonObject } from '../ocds/json.ts';
import type { Release } from '../ocds/merge/in-order.ts';
import { countyOfOcid } from '../ocds/release/ocid.ts';
import { releaseFaults } from '../ocds/schema/validate.ts';
import { OCDS } from '../ocds/settings.ts';
import { leftOutOf } from './left-out.ts';
import { ProcessHistory } from './process-history.ts';
import { type ProcessPlan, processPlan } from './process-plan.ts';
import { hasTender, type ProcessTender, plansOf, processTender } from './process-tender.ts';
import { type FoundProcess, unreleased } from './read-releases.ts';
import { objectIn } from './read-values.ts';
import { MAX_DEPTH, MAX_RELEASE_BYTES, TooLarge, valueAt } from './release-values.ts';

/** A process of elsewhere with its releases, each once, and what it would be as a plan and as a tender. */
export interface Process extends ProcessPlan {
  readonly ocid: string;
  readonly releaseIds: readonly string[];
  readonly filedAt: Date | null;
  /** When its plan was given up, before it came to a tender. */
  readonly cancelledAt?: Date | undefined;
  readonly tender?: ProcessTender | undefined;
  readonly leftOut: readonly string[];
}

const NOTHING = { title: null, buyer: null, creditCode: null, budgetFen: null, plan: undefined, leftOut: [] };
/** What PostgreSQL's text and our columns hold. */
const MAX_ID = 200;

/** Releases of one process, and how much they may be together: merging them takes a multiple of it. */
const MAX_RELEASES = 1_000;
const MAX_BYTES = 2 * MAX_RELEASE_BYTES;

/**
 * A process of a file, judged by what it says. What takes too much to be judged, or cannot be, is a fault of
 * it alone. @throws Problem for what is no JSON
 */
export function readProcess(
  bytes: Uint8Array,
  { ocid, releases }: FoundProcess,
  county: string,
  now: Date,
): Process {
  const size = releases.reduce((sum, { start, end }) => sum + end - start, 0);
  if (releases.length > MAX_RELEASES || size > MAX_BYTES) return refused(ocid, [], [TOO_LARGE]);
  try {
    return processOf(ocid, releasesAt(bytes, releases), county, now);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Problem('ocds_unreadable', { flaw: 'not_json', found: ` (${ocid.slice(0, 100)})` });
    return refused(ocid, [], [error instanceof TooLarge ? TOO_LARGE : FAILED]);
  }
}

/** A process that was judged before, understood once more, with what is done to take it. */
export const understoodAgain = (bytes: Uint8Array, found: FoundProcess, county: string, now: Date): Process =>
  understoodProcess(found.ocid, releasesAt(bytes, found.releases), county, now);

export const TOO_LARGE: OcdsFault = { field: 'releases', reason: 'ocds_too_large' };
export const FAILED: OcdsFault = { field: 'releases', reason: 'ocds_failed' };

/** Each release once, however often the file holds it. */
function releasesAt(bytes: Uint8Array, spans: FoundProcess['releases']): JsonObject[] {
  const known: JsonObject[] = [];
  for (const span of spans) {
    const release = valueAt(bytes, span);
    if (isObject(release) && !known.some((other) => other.id === release.id && isSame(other, release)))
      known.push(release);
  }
  return known;
}

/** A process that does not fit, and of which nothing is understood. */
export const refused = (
  ocid: string,
  releaseIds: readonly string[],
  faults: readonly OcdsFault[],
): Process => ({
  ...NOTHING,
  ...{ ocid: legible(ocid), releaseIds: releaseIds.map(legible), filedAt: null, faults },
});

function processOf(ocid: string, releases: readonly JsonObject[], county: string, now: Date): Process {
  const faults = flawsOf(ocid, idsOf(releases), releases);
  return faults.length > 0
    ? refused(ocid, idsOf(releases), faults)
    : understoodProcess(ocid, releases, county, now);
}

const idsOf = (releases: readonly JsonObject[]): string[] => [
  ...new Set(releases.map(({ id }) => String(id ?? ''))),
];

function understoodProcess(
  ocid: string,
  releases: readonly JsonObject[],
  county: string,
  now: Date,
): Process {
  const releaseIds = idsOf(releases);
  const history = new ProcessHistory(releases as Release[]);
  const releasedAt = new Date(history.first.date);
  if (Number.isNaN(releasedAt.getTime()))
    return refused(ocid, releaseIds, [{ field: 'date', reason: 'format', params: { format: 'datetime' } }]);
  if (releasedAt > now) return refused(ocid, releaseIds, [{ field: 'date', reason: 'in_future' }]);
  return { ...understood(history, county, releasedAt, now), ocid, releaseIds };
}

function understood(
  history: ProcessHistory,
  county: string,
  releasedAt: Date,
  now: Date,
): Omit<Process, 'ocid' | 'releaseIds'> {
  const isPlan = plansOf(history.now).length === 0;
  const isTender = hasTender(history);
  const leftOut = leftOutOf(history.now, isTender);
  const read = processPlan(history.now, county, releasedAt);
  if (!isTender) {
    const isCancelled = objectIn(history.now.tender).status === 'cancelled';
    const cancelledAt = isCancelled ? (history.saidLast(['tender', 'status']) ?? releasedAt) : undefined;
    return { ...read, filedAt: releasedAt, cancelledAt, leftOut };
  }
  const { tender, faults } = processTender(history, read.budgetFen, now);
  // A plan was filed at the latest when the first thing of its tender happened.
  const began = tender?.steps[0]?.at ?? releasedAt;
  const filedAt = began < releasedAt ? began : releasedAt;
  if (!isPlan) return { ...read, plan: undefined, filedAt, tender, faults, leftOut };
  const { plan, faults: ofPlan } = processPlan(history.now, county, filedAt);
  return { ...read, plan, filedAt, tender, faults: [...ofPlan, ...faults], leftOut };
}

/** What keeps a process out before anything of it is understood. */
function flawsOf(ocid: string, releaseIds: readonly string[], releases: readonly JsonObject[]): OcdsFault[] {
  const flawed = releases.flatMap((release) => foreignFlaw(release));
  if (flawed.length > 0) return flawed;
  const tooLong = [ocid, ...releaseIds].find((id) => id.length > MAX_ID);
  if (tooLong !== undefined)
    return [{ field: 'id', reason: 'too_big', params: { expected: 'string', max: MAX_ID } }];
  if (ocid.startsWith(`${OCDS.prefix}-`) && countyOfOcid(ocid))
    return [{ field: 'ocid', reason: 'ocds_own' }];
  const lacking = releases.map(unreleased).find((reason) => reason !== undefined);
  if (lacking) return [{ field: 'releases', reason: lacking }];
  const twice = releaseIds.find(
    (id) => releases.filter((release) => String(release.id ?? '') === id).length > 1,
  );
  if (twice !== undefined) return [{ releaseId: twice, field: 'id', reason: 'ocds_duplicate' }];
  return releases.flatMap((release) =>
    releaseFaults(release).map(({ path, message }) => ({
      ...(release.id === undefined ? {} : { releaseId: String(release.id) }),
      ...{ field: path, reason: 'ocds_schema', params: { message } },
    })),
  );
}

/** What PostgreSQL or UTF-8 cannot hold, and names that reach for prototypes. */
function foreignFlaw(release: JsonObject): OcdsFault[] {
  const flaw = flawIn(release, MAX_DEPTH);
  return flaw
    ? [{ ...(typeof release.id === 'string' ? { releaseId: legible(release.id) } : {}), ...flaw }]
    : [];
}
