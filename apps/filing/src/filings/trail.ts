import { type FilingStatus, filingAggregate } from '@yinhu/contracts/filing';
import type { Actor, EventNameOf } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import type { FilingRecord } from './filing.entity.ts';
import { filingOf } from './filing-answer.ts';
import { type FilingAction, nextStatus } from './filing-state.ts';

/** The event that announces each step. */
const EVENTS: Readonly<Record<FilingAction | 'draft', EventNameOf<typeof filingAggregate>>> = {
  draft: 'filing-drafted',
  revise: 'filing-revised',
  submit: 'filing-submitted',
  file: 'filing-filed',
  send_to_review: 'filing-sent-to-review',
  approve: 'filing-filed',
  import: 'filing-filed',
  return: 'filing-returned',
  reject: 'filing-rejected',
  cancel: 'filing-cancelled',
  propose_amendment: 'filing-amendment-proposed',
  amend: 'filing-amended',
  refuse_amendment: 'filing-amendment-refused',
  withdraw_amendment: 'filing-amendment-withdrawn',
  start_execution: 'filing-execution-started',
  complete: 'filing-completed',
};

/** Who takes a step: a person, or the green channel's rules. */
export type StepActor = Pick<Actor, 'userId' | 'name'>;
export const THE_RULES: StepActor = { userId: 'rules', name: 'rules' };

/** One step in a filing's history, with the whole filing as it is after it. */
export interface Step {
  readonly action: FilingAction | 'draft';
  readonly from: FilingStatus | null;
  readonly filing: FilingRecord;
  readonly by: StepActor;
  readonly reason: string | null;
}

interface Taking {
  readonly by: StepActor;
  readonly at: Date;
  readonly reason?: string | null;
  /** What else the step changes. */
  readonly change?: Partial<FilingRecord>;
}

/** The step that an action makes. @throws Problem `invalid_transition` */
export function takeStep(filing: FilingRecord, action: FilingAction, { by, at, reason, change }: Taking): Step {
  const status = nextStatus(filing.status, action);
  const after = { ...filing, ...change, status, changedAt: at, version: filing.version + 1 };
  return { action, from: filing.status, filing: after, by, reason: reason ?? null };
}

/** Stores the steps in the history, announces each with its state, and audits it. */
export function recordSteps(tx: Transaction, steps: readonly Step[]): void {
  keepSteps(tx, steps);
  announceSteps(tx, steps);
}

/** Stores the steps in the history. */
export function keepSteps(tx: Transaction, steps: readonly Step[]): void {
  const rows = steps.map(({ action, from, filing, by, reason }) => ({
    county_code: filing.countyCode,
    filing_id: filing.id,
    version: filing.version,
    at: filing.changedAt,
    action,
    from_status: from,
    to_status: filing.status,
    by_user: by.userId,
    by_name: by.name,
    reason,
  }));
  tx.write(
    `INSERT INTO filing_transition (county_code, filing_id, version, at, action, from_status, to_status, by_user, by_name, reason)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(county_code text, filing_id uuid, version int, at timestamptz, action text,
       from_status text, to_status text, by_user text, by_name text, reason text)`,
    [JSON.stringify(rows)],
  );
}

/** Announces each of the steps with its state, and audits it. */
export function announceSteps(tx: Transaction, steps: readonly Step[]): void {
  for (const { action, filing, reason } of steps) {
    const { id, version, divisionCode: division, changedAt: at, status, number } = filing;
    tx.emit(filingAggregate, EVENTS[action], { id, version, division, state: filingOf(filing), at });
    tx.audit({ aggregate: 'filing', id, action, division, detail: { status, number, version }, ...(reason ? { reason } : {}) });
  }
}
