import type { OcdsFault } from '@yinhu/contracts/filing';
import { type Actor, shortened } from '@yinhu/contracts/kernel';
import type { ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { PurchasingEntity } from '../register/entities/purchasing-entity.entity.ts';
import { ExpectedQuota } from './expected-quota.ts';
import type { Judged } from './import-report.ts';
import type { ProcessSummary } from './process-summary.ts';
import { planNumberIn, type TakenBefore, takenBefore } from './taken-before.ts';

/**
 * What the county knows of each process and its buyer. Those that bring plans come before those that are only
 * tenders for them.
 */
export async function judge(
  tx: ReadTransaction,
  processes: readonly ProcessSummary[],
  actor: Actor,
): Promise<Judged[]> {
  const countyCode = countyOf(actor.division);
  const codes = [...new Set(processes.flatMap(({ creditCode }) => creditCode ?? []))];
  const entities = await tx.manager
    .createQueryBuilder(PurchasingEntity, 'e')
    .where('e.county_code = :countyCode AND e.credit_code = ANY(:codes)', { countyCode, codes })
    .getMany();
  const before = await takenBefore(tx, countyCode, processes);
  const quota = await ExpectedQuota.of(
    tx,
    countyCode,
    entities.map(({ id }) => id),
  );
  const byCode = new Map(entities.map((entity) => [entity.creditCode, entity]));
  const ofCode = (code: string | null) => (code === null ? undefined : byCode.get(code));
  const plans = processes
    .filter(({ tender }) => !tender?.plans.length)
    .map((process) => judgePlan(process, ofCode(process.creditCode), before, quota));
  const coming = new Set(plans.filter(({ outcome }) => outcome === 'new').map(({ process }) => process.ocid));
  const tenders = processes
    .filter(({ tender }) => tender?.plans.length)
    .map((process) => judgeTender(process, before, coming));
  return [...plans, ...tenders];
}

const nothing = { entity: undefined, filingId: null, tenderId: null };
const refused = (process: ProcessSummary, known: Partial<Judged>, ...more: OcdsFault[]): Judged => ({
  ...nothing,
  ...known,
  process: { ...process, faults: [...more, ...process.faults] },
  outcome: 'refused',
});
const repeated = (process: ProcessSummary, known: Partial<Judged>): Judged => ({
  ...nothing,
  ...known,
  process: { ...process, faults: [] },
  outcome: 'repeated',
});

const KNOWN: OcdsFault = { field: 'ocid', reason: 'ocds_known' };

/** A process with its plan in it, and perhaps its tender. */
function judgePlan(
  process: ProcessSummary,
  entity: PurchasingEntity | undefined,
  before: TakenBefore,
  quota: ExpectedQuota,
): Judged {
  const filing = before.filings.get(process.ocid);
  const tender = before.tenders.get(process.ocid);
  const known = { entity, filingId: filing?.id ?? null, tenderId: tender?.id ?? null };
  const releases = [...(filing?.releaseIds ?? []), ...(tender?.releaseIds ?? [])];
  const isNews = process.releaseIds.some((id) => !releases.includes(id));
  // Its plan was taken when there was no tender yet: that is what comes now.
  if (filing && !tender && process.tender)
    return { ...nothing, ...known, process: { ...process, plan: undefined }, outcome: 'new' };
  if (filing || tender) return isNews ? refused(process, known, KNOWN) : repeated(process, known);
  if (process.creditCode && !entity)
    return refused(process, known, { field: 'buyer', reason: 'unknown_entity' });
  if (entity?.status === 'merged')
    return refused(process, known, { field: 'buyer', reason: 'merged_entity' });
  if (!process.plan || !entity) return refused(process, known);
  const short = quota.take(entity.id, process.plan, process.cancelledAt !== undefined);
  return short ? refused(process, known, short) : { ...nothing, ...known, process, outcome: 'new' };
}

/** A tender for plans that are processes of their own: taken before, in the same file, or filed here. */
function judgeTender(process: ProcessSummary, before: TakenBefore, coming: ReadonlySet<string>): Judged {
  const tender = before.tenders.get(process.ocid);
  const known = { tenderId: tender?.id ?? null };
  if (tender)
    return process.releaseIds.every((id) => tender.releaseIds.includes(id))
      ? repeated(process, known)
      : refused(process, known, KNOWN);
  const missing = process.tender?.plans.find(
    ({ ocid }) =>
      !coming.has(ocid) && !before.filings.has(ocid) && !before.numbers.has(planNumberIn(ocid) ?? ''),
  );
  if (missing)
    return refused(process, known, {
      field: 'relatedProcesses',
      reason: 'ocds_unknown_plan',
      params: { ocid: shortened(missing.ocid, 200) },
    });
  return { ...nothing, ...known, process, outcome: 'new' };
}
