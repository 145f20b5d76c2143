import { type Tender, type TenderDetail, tenderAggregate } from '@yinhu/contracts/filing';
import type { Actor, Call } from '@yinhu/contracts/kernel';
import type { Database, Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf } from '../calls/actor-of.ts';
import { effectiveAt } from '../calls/effective-at.ts';
import { notify } from '../notifications/notify.ts';
import { releaseTender } from '../ocds/release/tender-release.ts';
import { refreshTenderFlags } from '../red-flags/refresh-flags.ts';
import { coverBeyondPlan } from './beyond-plan.ts';
import { tenderDetailOf } from './tender-detail.ts';
import { stateAfter, TENDER_EVENTS, TENDER_TRANSITIONS, type TenderAction } from './tender-state.ts';
import { lockTender, reread } from './tender-store.ts';
import { waitingOf } from './waiting.ts';

/** What a step changes of the tender itself; its parts are rows of their own. */
type Change = Partial<
  Pick<Tender, 'noticeOn' | 'submissionFrom' | 'submissionTo' | 'enquiryTo' | 'plannedOpeningOn' | 'openedOn' | 'endedOn' | 'endReason'>
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
export function tenderStep(database: Database, call: Call, id: string, action: TenderAction, act: TenderAct): Promise<TenderDetail> {
  return database.transaction(call, async (tx) => {
    const { tender } = await takeTenderStep(tx, call, id, action, act);
    return tenderDetailOf(tx, tender, new Date(tender.changedAt));
  });
}

/**
 * One step of a tender: locks it, asks the table of transitions, lets `act` check and store what the step is about, and records the
 * new state in the tender, its history, its event, the audit trail, and its red flags. Answers the tender after it, and the record it made.
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
  stateAfter(TENDER_TRANSITIONS, 'tender', tender.status, action);
  const at = effectiveAt(call, new Date(tender.changedAt));
  const made = await act({ tx, tender, countyCode: countyOf(tender.divisionCode), actor, at, ...how });
  const taken = made.instead ?? action;
  const status = stateAfter(TENDER_TRANSITIONS, 'tender', tender.status, taken);
  const parts = await reread(tx, tender);
  const changed = { ...parts, ...made.change, status, version: tender.version + 1, changedAt: at.toISOString() };
  const after: Tender = { ...changed, ...waitingOf(changed) };
  await save(tx, after);
  await coverBeyondPlan(tx, tender, after, { by: actor, at });
  await record(tx, after, taken, made, actor);
  if (made.instead) await callSecondPerson(tx, after, made, at);
  await refreshTenderFlags(tx, after, at);
  await releaseTender(tx, after, taken, at);
  return { tender: after, recordId: made.recordId };
}

/** The head of the office and the reviewers learn that something waits for them. */
async function callSecondPerson(tx: Transaction, { id, number, title, divisionCode }: Tender, { reason = '' }: StepMade, at: Date) {
  const about = { kind: 'overrun_proposed', params: { number, title, reason }, resource: 'tenders', recordId: id, at } as const;
  for (const role of ['county_admin', 'county_reviewer'] as const)
    await notify(tx, { countyCode: countyOf(divisionCode), to: { role }, ...about });
}

async function save(tx: Transaction, tender: Tender): Promise<void> {
  await tx.query(
    `UPDATE tender SET status = $3, version = $4, changed_at = $5, waiting_for = $6, waiting_since = $7, notice_on = $8, submission_from = $9,
       submission_to = $10, enquiry_to = $11, planned_opening_on = $12, opened_on = $13, ended_on = $14, end_reason = $15
     WHERE county_code = $1 AND id = $2`,
    [
      ...[
        countyOf(tender.divisionCode),
        tender.id,
        tender.status,
        tender.version,
        tender.changedAt,
        tender.waitingFor,
        tender.waitingSince,
      ],
      ...[tender.noticeOn, tender.submissionFrom, tender.submissionTo, tender.enquiryTo, tender.plannedOpeningOn, tender.openedOn],
      ...[tender.endedOn, tender.endReason],
    ],
  );
}

/** Keeps the step in the tender's history, announces the state after it, and audits it. */
export async function record(
  tx: Transaction,
  tender: Tender,
  action: TenderAction | 'create_tender',
  made: StepMade,
  by: Pick<Actor, 'userId' | 'name'>,
): Promise<void> {
  const { id, version, divisionCode: division, changedAt, number, status } = tender;
  const { happenedOn = null, recordId = null, reason } = made;
  await tx.query(
    `INSERT INTO tender_step (county_code, tender_id, version, at, action, happened_on, record_id, by_user, by_name, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [countyOf(division), id, version, changedAt, action, happenedOn, recordId, by.userId, by.name, reason ?? null],
  );
  // Who has bid is told to nobody before the opening, not to other services either.
  const state = tender.openedOn === null ? { ...tender, bids: [] } : tender;
  tx.emit(tenderAggregate, TENDER_EVENTS[action], { id, version, division, state, at: new Date(changedAt) });
  tx.audit({ aggregate: 'tender', id, action, division, detail: { number, status, version, recordId }, ...(reason ? { reason } : {}) });
}
