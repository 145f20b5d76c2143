import type { Filing } from '@yinhu/contracts/filing';
import { businessDate, endOfDay, Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { calendarOf } from '../../register/calendar/county-calendar.ts';
import { addWorkingDays } from '../../register/calendar/working-calendar.ts';
import { workingHoursBetween } from '../../register/calendar/working-hours.ts';
import type { FilingRecord } from './filing.entity.ts';

/** A review under way. */
export interface OpenReview {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly escalatedAt: Date | null;
}

/**
 * When the answer to a plan (or an amendment) sent to review at this instant is due: the last instant of the
 * n-th working day after that day, in Shanghai and by the county's calendar; n is the term in effect. A clock
 * that runs keeps its end, whatever is entered into the calendar later.
 */
export async function reviewDueAt(
  tx: ReadTransaction,
  countyCode: string,
  purpose: Filing['purpose'],
  at: Date,
): Promise<Date> {
  const day = businessDate(at);
  const divisions = [2, 4, 6].map((length) => countyCode.slice(0, length));
  const term = await tx.one<{ workingDays: number }>(
    `SELECT working_days AS "workingDays" FROM review_term
     WHERE division_code = ANY($1) AND purpose = $2 AND effective_from <= $3
     ORDER BY division_code DESC, effective_from DESC LIMIT 1`,
    [divisions, purpose, day],
  );
  if (!term) throw new Error(`no term of review for ${purpose} in ${countyCode} on ${day}`);
  return endOfDay(addWorkingDays(day, term.workingDays, await calendarOf(tx, countyCode)));
}

/** Starts the clock of a plan that a step has just sent to review. */
export function startClock(
  tx: Transaction,
  { id, version, divisionCode, entityId, changedAt, dueAt }: FilingRecord,
): void {
  tx.write(
    `INSERT INTO filing_review (filing_id, version, division_code, entity_id, started_at, due_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, version, divisionCode, entityId, changedAt, dueAt],
  );
}

/** The clock that runs for a plan, locked. @throws Problem `conflict` when it has ended meanwhile */
export async function lockClock(tx: Transaction, { countyCode, id }: FilingRecord): Promise<OpenReview> {
  const open = await tx.one<OpenReview>(
    `SELECT started_at AS "startedAt", due_at AS "dueAt", escalated_at AS "escalatedAt" FROM filing_review
     WHERE county_code = $1 AND filing_id = $2 AND ended_at IS NULL FOR NO KEY UPDATE`,
    [countyCode, id],
  );
  if (!open) throw new Problem('conflict');
  return open;
}

type Outcome = 'filed' | 'returned' | 'rejected' | 'cancelled';

/** Stops the clock that runs for a plan, and keeps what it showed. */
export async function stopClock(
  tx: Transaction,
  filing: FilingRecord,
  outcome: Outcome,
  at: Date,
): Promise<void> {
  const { startedAt } = await lockClock(tx, filing);
  const hours = workingHoursBetween(startedAt, at, await calendarOf(tx, filing.countyCode));
  tx.write(
    `UPDATE filing_review SET ended_at = $3, outcome = $4, working_minutes = $5
     WHERE county_code = $1 AND filing_id = $2 AND ended_at IS NULL`,
    [filing.countyCode, filing.id, at, outcome, Math.round(hours * 60)],
  );
}
