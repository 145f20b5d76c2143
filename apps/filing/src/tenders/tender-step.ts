import { type Tender, type TenderDetail } from '@yinhu/contracts/filing';
import type { Actor, Call } from '@yinhu/contracts/kernel';
import type { Database, Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf } from '@yinhu/messaging';
import { notify } from '../notifications/notify.ts';
import { releaseTender } from '../ocds/release/tender-release.ts';
import { refreshTenderFlags } from '../red-flags/refresh-flags.ts';
import { effectiveAt } from '../shared/effective-at.ts';
import { coverBeyondPlan } from './beyond-plan.ts';
import { closeOvertaken } from './overtaken.ts';
import { releaseTags } from './release-tags.ts';
import { tenderDetailOf } from './tender-detail.ts';
import { TENDERS, type TenderAction } from './tender-lifecycle.ts';
import { lockTender, reread } from './tender-store.ts';
import { waitingOf } from './waiting.ts';

/** What a step changes of the tender itself; its parts are rows of their own. */
type Change = Partial<
  Pick<
    Tender,
    | 'noticeOn'
    | 'submissionFrom'
    | 'submissionTo'
    | 'enquiryTo'
    | 'plannedOpeningOn'
    | 'openedOn'
    | 'endedOn'
    | 'endReason'
  >
>;

/** What a step was. */
export interface StepMade {
  readonly happenedOn?: string;
  readonly recordId?: string;
  readonly reason?: string | undefined;
  readonly change?: Change;
  /** What was done instead: the step was only proposed. */
  readonly instead?: 'propose_overrun';
}

export interface StepScene {
  readonly tx: Transaction;
  /** As it was before, and locked. */
  readonly tender: Tender;
  readonly countyCode: string;
  readonly actor: Actor;
  readonly at: Date;
  /** The approval by which a step may go beyond its bound. */
  readonly approved?: { readonly id: string; readonly sumFen: number };
  /** The step was taken elsewhere; whoever takes it over answers for it. */
  readonly fromElsewhere?: true;
}

/** Checks and stores what a step is about. */
export type TenderAct = (scene: StepScene) => Promise<StepMade> | StepMade;

/** One step of a tender in one transaction. */
export function tenderStep(
  database: Database,
  call: Call,
  id: string,
  action: TenderAction,
  act: TenderAct,
): Promise<TenderDetail> {
  return database.transaction(call, async (tx) => {
    const { tender } = await takeTenderStep(tx, call, id, action, act);
    return tenderDetailOf(tx, tender, new Date(tender.changedAt));
  });
}

/**
 * One step of a tender: locks it, asks the table of transitions, lets `act` check and store what the step is
 * about, and records the new state in the tender, its history, its event, the audit trail, and its red flags.
 * Answers the tender after it, and the record it made.
 */
export async function takeTenderStep(
  tx: Transaction,
  call: Call,
  id: string,
  action: TenderAction,
  act: TenderAct,
  how: Pick<StepScene, 'approved' | 'fromElsewhere'> = {},
) {
  const actor = actorOf(call);
  const tender = await lockTender(tx, id, actor);
  TENDERS.next(tender.status, action);
  const at = effectiveAt(call, new Date(tender.changedAt));
  const countyCode = countyOf(tender.divisionCode);
  const made = await act({ tx, tender, countyCode, actor, at, ...how });
  const { change, instead, ...about } = made;
  const now = { ...(await reread(tx, tender)), countyCode };
  const taken = TENDERS.take(now, instead ?? action, { by: actor, at, ...about }, change);
  const step = { ...taken, after: { ...taken.after, ...waitingOf(taken.after) } };
  const { countyCode: _, ...after } = step.after;
  TENDERS.store(tx, step);
  await coverBeyondPlan(tx, tender, after, { by: actor, at });
  TENDERS.record(tx, [step]);
  await closeOvertaken(tx, countyCode, after, actor, at);
  if (instead) await callSecondPerson(tx, after, made, at);
  await refreshTenderFlags(tx, after, at);
  const tags = releaseTags(instead ?? action);
  if (tags) await releaseTender(tx, after, tags, at);
  return { tender: after, recordId: made.recordId };
}

/** The head of the office and the reviewers learn that something waits for them. */
async function callSecondPerson(
  tx: Transaction,
  { id, number, title, divisionCode }: Tender,
  { reason = '' }: StepMade,
  at: Date,
) {
  const about = {
    kind: 'overrun_proposed',
    params: { number, title, reason },
    resource: 'tenders',
    recordId: id,
    at,
  } as const;
  for (const role of ['county_admin', 'county_reviewer'] as const)
    await notify(tx, { countyCode: countyOf(divisionCode), to: { role }, ...about });
}
