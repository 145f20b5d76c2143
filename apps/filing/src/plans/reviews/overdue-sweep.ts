import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, type Transaction } from '@yinhu/database';
import { Schedule } from '@yinhu/service';
import { notify } from '../../notifications/notify.ts';

const EVERY_MS = 60_000;
/** Most reviews escalated in one transaction. */
const AT_ONCE = 100;

/**
 * What is late at $1. What was entered late (back-dated) has its whole time from when it was entered, so that
 * nobody is told of a delay in the same moment as of the plan.
 */
const LATE = (started: string) =>
  `escalated_at IS NULL AND due_at < $1 AND recorded_at + (due_at - ${started}) < $1`;

const COUNTIES = `
  SELECT county_code AS "countyCode" FROM filing_review WHERE ended_at IS NULL AND ${LATE('started_at')}
  UNION
  SELECT county_code FROM filing_amendment WHERE status = 'proposed' AND ${LATE('proposed_at')}`;

const CLAIM = (table: string, key: string, started: string, open: string) => `
  UPDATE ${table} t SET escalated_at = $1
  FROM filing f
  WHERE f.county_code = t.county_code AND f.id = t.filing_id AND t.county_code = $2 AND (t.filing_id, t.${key}) IN (
    SELECT filing_id, ${key} FROM ${table} WHERE county_code = $2 AND ${open} AND ${LATE(started)}
    ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
  RETURNING t.filing_id AS "filingId", t.due_at AS "dueAt", f.title, f.number, f.entity_name AS "entityName", f.division_code AS "divisionCode"`;

const CLAIMS = [
  CLAIM('filing_review', 'version', 'started_at', 'ended_at IS NULL'),
  CLAIM('filing_amendment', 'id', 'proposed_at', `status = 'proposed'`),
];

interface Late {
  readonly filingId: string;
  readonly dueAt: Date;
  readonly title: string;
  readonly number: string | null;
  readonly entityName: string;
  readonly divisionCode: string;
}

/**
 * Tells the head of the office, once, of every review that is overdue; from then on the head may decide too.
 * Runs in every replica: each takes what no other holds, and what is marked is marked in the same transaction
 * as it is told.
 */
@Injectable()
export class OverdueSweep implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule.every(EVERY_MS, 'escalate overdue reviews', () => this.sweep());
  }

  /** How many reviews were escalated. */
  async sweep(now = new Date()): Promise<number> {
    const counties = await this.database.system(PROVINCE, (tx) =>
      tx.query<{ countyCode: string }>(COUNTIES, [now]),
    );
    let count = 0;
    for (const { countyCode } of counties) {
      for (const claim of CLAIMS)
        count += await this.database.system(countyCode, (tx) => escalate(tx, claim, countyCode, now));
    }
    return count;
  }
}

async function escalate(tx: Transaction, claim: string, countyCode: string, at: Date): Promise<number> {
  const late = await tx.query<Late>(claim, [at, countyCode]);
  for (const { filingId: id, dueAt, title, number, entityName, divisionCode } of late) {
    const params = { title, number: number ?? '', entityName, dueAt: dueAt.toISOString() };
    await notify(tx, {
      countyCode,
      to: { role: 'county_admin' },
      kind: 'review_overdue',
      params,
      resource: 'filings',
      recordId: id,
      at,
    });
    tx.audit({ aggregate: 'filing', id, action: 'escalate', division: divisionCode, detail: { dueAt } });
  }
  return late.length;
}
