import { Controller } from '@nestjs/common';
import type { Tender, TenderDetail } from '@yinhu/contracts/filing';
import { FILING } from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { startExecution } from '../plans/filings/execution.ts';
import type { FilingRecord } from '../plans/filings/filing.entity.ts';
import { refreshTenderFlags } from '../red-flags/refresh-flags.ts';
import { effectiveAt } from '../shared/effective-at.ts';
import { checkBudgets, checkTender, lockPlans, sumOf, yearOf } from './open-tender.ts';
import { filedOn, happenedBetween, latestOf, notAfter, notBefore } from './tender-dates.ts';
import { tenderDetailOf } from './tender-detail.ts';
import { TENDERS } from './tender-lifecycle.ts';
import { type StepMade, type TenderAct, tenderStep } from './tender-step.ts';
import { nextTenderNumber, reread } from './tender-store.ts';
import { waitingOf } from './waiting.ts';

/** A tender from its plans to its notice, and its end. */
@Controller()
export class TendersService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenders.create)
  create(input: Input<'create'>, call: Call): Promise<TenderDetail> {
    return this.database.transaction(call, async (tx) => {
      const tender = await beginTender(tx, input, call);
      return tenderDetailOf(tx, tender, new Date(tender.createdAt));
    });
  }

  @Handles(FILING.tenders.publish)
  publish({ id, ...notice }: Input<'publish'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'publish_notice', publishNotice(notice));
  }

  @Handles(FILING.tenders.complete)
  complete({ id }: Input<'complete'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'complete_tender', completeTender);
  }

  @Handles(FILING.tenders.fail)
  fail({ id, reason }: Input<'fail'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'fail_tender', endWithoutContract(reason));
  }

  @Handles(FILING.tenders.cancel)
  cancel({ id, reason }: Input<'cancel'>, call: Call): Promise<TenderDetail> {
    return tenderStep(this.database, call, id, 'cancel_tender', endWithoutContract(reason));
  }
}

type Input<Name extends keyof typeof FILING.tenders> = InputOf<(typeof FILING.tenders)[Name]>;

/** A tender for plans of one entity, and the beginning of their execution. */
export async function beginTender(tx: Transaction, input: Input<'create'>, call: Call): Promise<Tender> {
  const actor = actorOf(call);
  const filings = await lockPlans(tx, input, actor);
  checkTender(input, filings);
  const at = filings.reduce(
    (latest, filing) => effectiveAt({ ...call, at: latest }, filing.changedAt),
    call.at,
  );
  for (const filing of filings) await startExecution(tx, filing, { by: actor, at });
  await checkBudgets(tx, input, filings);
  const planned = await insertTender(tx, input, filings[0], at);
  const tender = { ...planned, ...waitingOf(planned) };
  const { countyCode } = filings[0];
  const step = TENDERS.begin('create_tender', { ...tender, countyCode }, { by: actor, at });
  TENDERS.store(tx, { before: { ...planned, countyCode }, after: step.after });
  TENDERS.record(tx, [step]);
  await refreshTenderFlags(tx, tender, at);
  return tender;
}

export const publishNotice =
  (dates: Omit<Input<'publish'>, 'id'>): TenderAct =>
  ({ tender, at }) => {
    const { noticeOn, submissionFrom = noticeOn, submissionTo, enquiryTo = null, plannedOpeningOn } = dates;
    happenedBetween('noticeOn', noticeOn, filedOn(tender), at);
    notBefore('submissionFrom', submissionFrom, noticeOn);
    notBefore('submissionTo', submissionTo, submissionFrom);
    if (enquiryTo !== null) notBefore('enquiryTo', enquiryTo, submissionFrom);
    if (enquiryTo !== null) notAfter('enquiryTo', enquiryTo, submissionTo);
    notBefore('plannedOpeningOn', plannedOpeningOn, submissionTo);
    return {
      happenedOn: noticeOn,
      change: { noticeOn, submissionFrom, submissionTo, enquiryTo, plannedOpeningOn },
    };
  };

export const completeTender: TenderAct = ({ tender, at }) => {
  const running = tender.contracts.find(({ status }) => status === 'active');
  if (running) throw new Problem('contract_in_force', { number: running.number });
  const open = tender.lots.find((lot) => !isDecided(tender, lot.id));
  if (open) throw new Problem('lot_undecided', { number: open.number });
  return ended(tender, at);
};

/** A lot is decided when it has a contract, or has no winner. */
function isDecided({ awards, contracts }: Tender, lotId: string): boolean {
  const award = awards.find((given) => given.lotId === lotId && given.status !== 'cancelled');
  if (award?.status === 'unsuccessful') return true;
  return contracts.some(({ awardId, status }) => awardId === award?.id && status !== 'cancelled');
}

const ended = (tender: Tender, at: Date, reason?: string): StepMade => {
  const endedOn = businessDate(at);
  return {
    happenedOn: endedOn,
    reason,
    change: { endedOn: latestOf(endedOn, tender.noticeOn), endReason: reason ?? null },
  };
};

/** A tender ends without a winner, or is given up; its awards with it. */
export const endWithoutContract =
  (reason: string): TenderAct =>
  async ({ tx, tender, actor, at }) => {
    const standing = tender.contracts.find(({ status }) => status !== 'cancelled');
    if (standing) throw new Problem('contract_in_force', { number: standing.number });
    await tx.query(
      `UPDATE award SET status = 'cancelled', reason = $3 WHERE county_code = left($1, 6) AND tender_id = $2 AND status IN ('pending', 'active')`,
      [tender.divisionCode, tender.id, reason],
    );
    await tx.query(
      `UPDATE tender_overrun SET state = 'withdrawn', decided_at = $3, decided_by = $4, decided_by_name = $5, decision_reason = $6
       WHERE county_code = left($1, 6) AND tender_id = $2 AND state = 'waiting'`,
      [tender.divisionCode, tender.id, at, actor.userId, actor.name, reason],
    );
    return ended(tender, at, reason);
  };

async function insertTender(
  tx: Transaction,
  input: Input<'create'>,
  filing: FilingRecord,
  at: Date,
): Promise<Tender> {
  const { title, method, awardCriterion, awardCriteria = null, plans } = input;
  const { countyCode, divisionCode, entityId, entityName } = filing;
  const id = v7();
  const valueFen = sumOf(plans.map(({ amountFen }) => amountFen));
  const lots = (input.lots ?? [{ title, valueFen }]).map((lot, i) => ({ ...lot, id: v7(), number: i + 1 }));
  const number = await nextTenderNumber(tx, countyCode, yearOf(at));
  await tx.query(
    `INSERT INTO tender (id, division_code, number, entity_id, entity_name, title, method, status, value_fen, award_criterion, award_criteria,
       created_at, changed_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10, $11, $11, 1)`,
    [
      id,
      divisionCode,
      number,
      entityId,
      entityName,
      title,
      method,
      valueFen,
      awardCriterion,
      awardCriteria,
      at,
    ],
  );
  await tx.query(
    `INSERT INTO tender_plan (county_code, tender_id, filing_id, amount_fen)
     SELECT $1, $2, p."filingId", p."amountFen" FROM jsonb_to_recordset($3) AS p("filingId" uuid, "amountFen" bigint)`,
    [countyCode, id, JSON.stringify(plans)],
  );
  await tx.query(
    `INSERT INTO tender_lot (county_code, id, tender_id, number, title, value_fen)
     SELECT $1, l.id, $2, l.number, l.title, l."valueFen" FROM jsonb_to_recordset($3) AS l(id uuid, number int, title text, "valueFen" bigint)`,
    [countyCode, id, JSON.stringify(lots)],
  );
  return reread(tx, { id, divisionCode });
}
