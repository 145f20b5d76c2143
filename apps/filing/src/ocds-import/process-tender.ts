import { DIRECT_METHODS, type FILING, type OcdsFault } from '@yinhu/contracts/filing';
import { type InputOf, shortened } from '@yinhu/contracts/kernel';
import { isObject, isObjects, type JsonObject } from '../ocds/json.ts';
import { completeTender, endWithoutContract } from '../tenders/tenders.service.ts';
import type { ProcessHistory } from './process-history.ts';
import { methodIn } from './process-method.ts';
import { fenIn, later, listed, objectIn, shortTextIn, textIn } from './read-values.ts';
import { type ForeignStep, TenderReading } from './reading.ts';
import { readAwards } from './tender-awards.ts';
import { readBids } from './tender-bids.ts';
import { readNotice } from './tender-notice.ts';

/** How much of a plan, which is a process of its own, a tender is for. */
export interface PlanShare {
  readonly ocid: string;
  readonly amountFen: number;
}

/** A process of elsewhere, understood as a tender. */
export interface ProcessTender {
  readonly input: Omit<InputOf<typeof FILING.tenders.create>, 'plans'>;
  readonly valueFen: number;
  /** None where the process has its plan in itself. */
  readonly plans: readonly PlanShare[];
  /** In the order in which they were taken. */
  readonly steps: readonly ForeignStep[];
  /** Ids of its lots there, in the order of ours. */
  readonly lotIds: readonly string[];
  /** Credit codes of the firms in it. */
  readonly firms: ReadonlySet<string>;
  readonly contractedFen: number;
  readonly paidFen: number;
}

/** Plans that are processes of their own, which a process says it is for. */
export const plansOf = ({ ocid, relatedProcesses }: JsonObject): JsonObject[] =>
  (isObjects(relatedProcesses) ? relatedProcesses : []).filter(
    ({ relationship, identifier }) =>
      Array.isArray(relationship) &&
      relationship.includes('planning') &&
      typeof identifier === 'string' &&
      identifier !== ocid,
  );

const STAGES = /^(tender|award|contract|implementation)/;
const UNDER_WAY = ['active', 'complete', 'unsuccessful', 'withdrawn'];

/** Whether a process has come to a tender, beyond its plan. */
export function hasTender({ now, tags }: ProcessHistory): boolean {
  const { status, tenderPeriod } = objectIn(now.tender);
  return (
    [...tags].some((tag) => STAGES.test(tag)) ||
    UNDER_WAY.includes(String(status)) ||
    [now.awards, now.contracts].some((list) => listed(list, '').length > 0) ||
    (tags.has('compiled') && isObject(tenderPeriod))
  );
}

/**
 * What a process says as a tender with all that came of it; undefined, with faults, when it cannot be one.
 */
export function processTender(
  history: ProcessHistory,
  budgetFen: number | null,
  now: Date,
): { tender?: ProcessTender; faults: readonly OcdsFault[] } {
  const reading = new TenderReading(history, now);
  const input = readInput(reading, budgetFen);
  const plans = readPlans(reading, input?.valueFen);
  if (!input || !plans || !readSteps(reading, input.method)) return { faults: reading.faults };
  const { valueFen, ...create } = input;
  const { faults, lotIds, firms, contractedFen, paidFen } = reading;
  const steps = reading.steps.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return { tender: { input: create, valueFen, plans, steps, lotIds, firms, contractedFen, paidFen }, faults };
}

function readInput(reading: TenderReading, budgetFen: number | null) {
  const { tender, fault } = reading;
  const valueFen = fenIn(tender.value, 'tender.value', fault) ?? budgetFen;
  if (valueFen === null) return fault('tender.value', 'required');
  const found = listed(tender.lots, 'tender.lots');
  const lots = found.map(({ item, field }) => ({
    title: shortened(textIn(item.title) ?? String(item.id), 120),
    valueFen: found.length === 1 ? valueFen : (fenIn(item.value, `${field}.value`, fault) ?? 0),
  }));
  if (lots.length > 0 && lots.reduce((sum, lot) => sum + lot.valueFen, 0) !== valueFen)
    return fault('tender.lots', 'lots_total');
  const criteria = shortTextIn(tender.awardCriteriaDetails, 1000);
  return {
    title: shortened(textIn(tender.title) ?? textIn(tender.description) ?? reading.history.now.ocid, 120),
    method: methodIn(tender),
    awardCriterion: RATED.includes(String(tender.awardCriteria))
      ? ('rated' as const)
      : ('price_only' as const),
    ...(criteria ? { awardCriteria: criteria } : {}),
    ...(lots.length > 0 ? { lots } : {}),
    valueFen,
  };
}

const RATED = ['ratedCriteria', 'qualityOnly', 'bestProposal', 'bestValueToGovernment', 'singleBidOnly'];

/** How much each plan gives: all of it where there is one, else as the budget is broken down. */
function readPlans({ history: { now }, fault }: TenderReading, valueFen = 0): PlanShare[] | undefined {
  const plans = plansOf(now);
  if (plans.length === 1) return [{ ocid: String(plans[0]?.identifier), amountFen: valueFen }];
  const breakdown = listed(
    objectIn(objectIn(now.planning).budget).budgetBreakdown,
    'planning.budget.budgetBreakdown',
  );
  const shares = plans.flatMap(({ id, identifier }) => {
    const part = breakdown.find(({ item }) => item.id === id);
    const amountFen = part && fenIn(part.item.amount, `${part.field}.amount`, fault);
    return amountFen === undefined ? [] : [{ ocid: String(identifier), amountFen }];
  });
  const isWhole =
    shares.length === plans.length &&
    (plans.length === 0 || shares.reduce((sum, one) => sum + one.amountFen, 0) === valueFen);
  return isWhole ? shares : fault('planning.budget.budgetBreakdown', 'ocds_plan_amounts');
}

/** The steps, and whether there can be any. */
function readSteps(reading: TenderReading, method: ProcessTender['input']['method']): boolean {
  const isDirect = DIRECT_METHODS.includes(method);
  const notice = isDirect ? undefined : readNotice(reading);
  if (!isDirect && !notice) return false;
  const bids = notice ? readBids(reading, notice) : [];
  const isOpened = isDirect || reading.steps.some(({ action }) => action === 'open_bids');
  const open = isOpened
    ? readAwards(reading, { method, bids, earliest: notice?.openedOn ?? '' })
    : reading.lotIds;
  readEnd(reading, isOpened, open.length === 0);
  return true;
}

const ENDINGS = new Map<string, 'cancel_tender' | 'fail_tender'>([
  ['cancelled', 'cancel_tender'],
  ['withdrawn', 'cancel_tender'],
  ['unsuccessful', 'fail_tender'],
]);

/** Closed once its lots are decided and its contracts over; given up, or without a winner. */
function readEnd(reading: TenderReading, isOpened: boolean, isDecided: boolean): void {
  const { history, tender, steps } = reading;
  const last = steps.reduce((end, { at }) => later(end, at), new Date(0));
  const signed = steps.some(({ action }) => action === 'sign_contract');
  const ending = ENDINGS.get(String(tender.status));
  if (ending && reading.contractedFen > 0) {
    reading.fault('tender.status', 'ocds_contracted');
    return;
  }
  if (ending) {
    const at = later(last, history.saidLast(['tender', 'status']) ?? last);
    reading.step(at, ending, 'tender.status', () => endWithoutContract(history.now.ocid));
    return;
  }
  if (isOpened && isDecided && signed && reading.running === 0)
    reading.step(last, 'complete_tender', 'tender.status', () => completeTender);
}
