import type { OcdsFault } from '@yinhu/contracts';
import { isSame, type JsonObject } from '../json.ts';
import type { Release } from '../merge/in-order.ts';
import { countyOfOcid } from '../release/ocid.ts';
import { releaseFaults } from '../schema/validate.ts';
import { OCDS } from '../settings.ts';
import { leftOutOf } from './left-out.ts';
import { ProcessHistory } from './process-history.ts';
import { type ProcessPlan, processPlan } from './process-plan.ts';
import { hasTender, type ProcessTender, plansOf, processTender } from './process-tender.ts';
import { unreleased } from './read-releases.ts';
import { objectIn } from './read-values.ts';

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

/** The processes of a file, in the order in which they first appear. */
export function processesOf(releases: readonly JsonObject[], county: string, now: Date): Process[] {
  const byOcid = new Map<string, JsonObject[]>();
  for (const release of releases) {
    const ocid = String(release.ocid ?? '');
    const known = byOcid.get(ocid) ?? [];
    if (!known.some((other) => other.id === release.id && isSame(other, release))) known.push(release);
    byOcid.set(ocid, known);
  }
  return [...byOcid].map(([ocid, known]) => processOf(ocid, known, county, now));
}

function processOf(ocid: string, releases: readonly JsonObject[], county: string, now: Date): Process {
  const releaseIds = [...new Set(releases.map(({ id }) => String(id ?? '')))];
  const refused = (faults: OcdsFault[]): Process => ({ ...NOTHING, ocid, releaseIds, filedAt: null, faults });
  const faults = flawsOf(ocid, releaseIds, releases);
  if (faults.length > 0) return refused(faults);
  const history = new ProcessHistory(releases as Release[]);
  const releasedAt = new Date(history.first.date);
  if (Number.isNaN(releasedAt.getTime())) return refused([{ field: 'date', reason: 'format', params: { format: 'datetime' } }]);
  if (releasedAt > now) return refused([{ field: 'date', reason: 'in_future' }]);
  return { ...understood(history, county, releasedAt, now), ocid, releaseIds };
}

function understood(history: ProcessHistory, county: string, releasedAt: Date, now: Date): Omit<Process, 'ocid' | 'releaseIds'> {
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
  const tooLong = [ocid, ...releaseIds].find((id) => id.length > MAX_ID);
  if (tooLong !== undefined) return [{ field: 'id', reason: 'too_big', params: { expected: 'string', max: MAX_ID } }];
  if (ocid.startsWith(`${OCDS.prefix}-`) && countyOfOcid(ocid)) return [{ field: 'ocid', reason: 'ocds_own' }];
  const lacking = releases.map(unreleased).find((reason) => reason !== undefined);
  if (lacking) return [{ field: 'releases', reason: lacking }];
  const twice = releaseIds.find((id) => releases.filter((release) => String(release.id ?? '') === id).length > 1);
  if (twice !== undefined) return [{ releaseId: twice, field: 'id', reason: 'ocds_duplicate' }];
  return releases.flatMap((release) =>
    releaseFaults(release).map(({ path, message }) => ({
      ...(release.id === undefined ? {} : { releaseId: String(release.id) }),
      ...{ field: path, reason: 'ocds_schema', params: { message } },
    })),
  );
}
