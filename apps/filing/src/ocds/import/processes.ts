import type { OcdsFault } from '@yinhu/contracts';
import type { JsonObject } from '../json.ts';
import { compiledRelease } from '../merge/compiled-release.ts';
import { inOrder, type Release } from '../merge/in-order.ts';
import { countyOfOcid } from '../release/ocid.ts';
import { releaseFaults } from '../schema/validate.ts';
import { OCDS } from '../settings.ts';
import { type ProcessPlan, processPlan } from './process-plan.ts';

/** A process of elsewhere with its releases, each once, and what it would be as a plan. */
export interface Process extends ProcessPlan {
  readonly ocid: string;
  readonly releaseIds: readonly string[];
  readonly filedAt: Date | null;
}

const NOTHING = { title: null, buyer: null, creditCode: null, budgetFen: null, plan: undefined, leftOut: [] };
/** What PostgreSQL's text and our columns hold. */
const MAX_ID = 200;

/** The processes of a file, in the order in which they first appear. */
export function processesOf(releases: readonly JsonObject[], county: string, now: Date): Process[] {
  const byOcid = new Map<string, Map<string, JsonObject>>();
  for (const release of releases) {
    const ocid = String(release.ocid ?? '');
    const known = byOcid.get(ocid) ?? new Map<string, JsonObject>();
    byOcid.set(ocid, known.set(String(release.id ?? ''), release));
  }
  return [...byOcid].map(([ocid, known]) => processOf(ocid, known, county, now));
}

function processOf(ocid: string, byId: ReadonlyMap<string, JsonObject>, county: string, now: Date): Process {
  const releaseIds = [...byId.keys()];
  const refused = (faults: OcdsFault[]): Process => ({ ...NOTHING, ocid, releaseIds, filedAt: null, faults });
  const tooLong = [ocid, ...releaseIds].find((id) => id.length > MAX_ID);
  if (tooLong !== undefined) return refused([{ field: 'id', reason: 'too_big', params: { expected: 'string', max: MAX_ID } }]);
  if (ocid.startsWith(`${OCDS.prefix}-`) && countyOfOcid(ocid)) return refused([{ field: 'ocid', reason: 'ocds_own' }]);
  const invalid = [...byId].flatMap(([releaseId, release]) =>
    releaseFaults(release).map(({ path, message }) => ({ releaseId, field: path, reason: 'ocds_schema', params: { message } })),
  );
  if (invalid.length > 0) return refused(invalid);
  const ordered = inOrder([...byId.values()] as Release[]);
  const filedAt = new Date(ordered[0]?.date ?? '');
  if (Number.isNaN(filedAt.getTime())) return refused([{ field: 'date', reason: 'format', params: { format: 'datetime' } }]);
  if (filedAt > now) return refused([{ field: 'date', reason: 'in_future' }]);
  return { ...processPlan(compiledRelease(ordered), county, filedAt), ocid, releaseIds, filedAt };
}
