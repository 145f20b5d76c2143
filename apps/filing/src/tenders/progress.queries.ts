import { Controller } from '@nestjs/common';
import {
  FILING,
  type FilingProgress,
  ProgressStep,
  STEP_LIMIT_DAYS,
  type StepDelay,
  type StepFigures,
} from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction, whereOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { flagsOn } from '../red-flags/flags-on.ts';
import { countiesOf, inScope, ownEntityOf, withinDivision } from '../shared/scope.ts';
import { type DelayRow, delayOf } from './tender-detail.ts';

interface PlanRow {
  readonly id: string;
  readonly countyCode: string;
  readonly divisionCode: string;
  readonly entityId: string;
  readonly isOpen: boolean;
  readonly filedOn: string | null;
}
type TenderRow = Omit<FilingProgress['tenders'][number], 'delays'> & {
  readonly contractedFen: number;
  readonly paidFen: number;
};
type FigureRow = Omit<StepFigures, 'limitDays'>;

/** Days between steps: of one plan, and of all projects of a division. */
@Controller()
export class ProgressQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.progress.ofFiling)
  async ofFiling({ id }: InputOf<typeof FILING.progress.ofFiling>, call: Call): Promise<FilingProgress> {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const found = await tx.one<PlanRow>(
        `SELECT id, county_code AS "countyCode", division_code AS "divisionCode", entity_id AS "entityId",
           status IN ('filed', 'executing') AS "isOpen", (filed_at AT TIME ZONE 'Asia/Shanghai')::date AS "filedOn"
         FROM filing WHERE county_code >= $2 AND county_code < $3 AND id = $1`,
        [id, ...countiesOf(actor)],
      );
      const plan = inScope(actor, found, id, (row) => row);
      return progressOf(tx, plan, businessDate(call.at));
    });
  }

  @Handles(FILING.progress.steps)
  async steps(
    { divisionCode }: InputOf<typeof FILING.progress.steps>,
    call: Call,
  ): Promise<{ steps: StepFigures[] }> {
    const actor = actorOf(call);
    const { where, params } = whereOf([
      ...withinDivision('d', actor.division),
      ...withinDivision('d', divisionCode),
      ['d.entity_id = ?', ownEntityOf(actor)],
    ]);
    const rows = await this.database.read(call, (tx) =>
      tx.query<FigureRow>(figuresSql(where, params.length), [...params, businessDate(call.at)]),
    );
    const found = new Map(rows.map((row) => [row.step, row]));
    return {
      steps: ProgressStep.options.map((step) => ({
        ...(found.get(step) ?? none(step)),
        limitDays: STEP_LIMIT_DAYS[step],
      })),
    };
  }
}

const none = (step: ProgressStep): FigureRow => ({
  step,
  taken: 0,
  medianDays: null,
  longestDays: null,
  waiting: 0,
  stalled: 0,
  longestWaitingDays: null,
});

const LIMITS = ProgressStep.options.map((step) => `('${step}', ${STEP_LIMIT_DAYS[step]})`).join(', ');

/** Plans that have no tender yet wait for their notice beside the tenders that do. */
const figuresSql = (where: string, params: number): string => `
  WITH delay AS (
    SELECT d.county_code, d.division_code, d.entity_id, d.step, d.from_on, d.days, d.to_on IS NULL AND t.ended_on IS NULL AS awaited
    FROM tender_delay d JOIN tender t ON t.county_code = d.county_code AND t.id = d.tender_id
    UNION ALL
    SELECT f.county_code, f.division_code, f.entity_id, 'notice', (f.filed_at AT TIME ZONE 'Asia/Shanghai')::date, NULL, true
    FROM filing f WHERE f.status = 'filed'
  ), seen AS (
    SELECT d.step, d.days, CASE WHEN d.awaited THEN greatest(0, $${params + 1}::date - d.from_on) END AS waiting_days, l.days AS limit_days
    FROM delay d JOIN (VALUES ${LIMITS}) AS l(step, days) ON l.step = d.step WHERE ${where}
  )
  SELECT step, count(days)::int AS taken, percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS "medianDays", max(days) AS "longestDays",
    count(waiting_days)::int AS waiting, (count(*) FILTER (WHERE waiting_days > limit_days))::int AS stalled,
    max(waiting_days) AS "longestWaitingDays"
  FROM seen GROUP BY step`;

async function progressOf(tx: ReadTransaction, plan: PlanRow, today: string): Promise<FilingProgress> {
  const key = [plan.countyCode, plan.id];
  const rows = await tx.query<TenderRow>(
    `SELECT t.id, t.number, t.title, t.status, p.amount_fen AS "amountFen", coalesce(c.contracted, 0)::bigint AS "contractedFen",
       coalesce(c.paid, 0)::bigint AS "paidFen"
     FROM tender_plan p JOIN tender t ON t.county_code = p.county_code AND t.id = p.tender_id
     LEFT JOIN LATERAL (SELECT sum(amount_fen + changed_fen) AS contracted, sum(paid_fen) AS paid FROM contract c
       WHERE c.county_code = t.county_code AND c.tender_id = t.id AND c.status <> 'cancelled') c ON true
     WHERE p.county_code = $1 AND p.filing_id = $2 ORDER BY t.number`,
    key,
  );
  const delays = await tx.query<DelayRow & { tenderId: string }>(
    `SELECT d.tender_id AS "tenderId", d.step, d.from_on AS "fromOn", d.to_on AS "toOn", d.days FROM tender_delay d
     JOIN tender_plan p ON p.county_code = d.county_code AND p.tender_id = d.tender_id
     WHERE p.county_code = $1 AND p.filing_id = $2 ORDER BY d.position`,
    key,
  );
  const standing = rows.filter(({ status }) => status !== 'cancelled' && status !== 'unsuccessful');
  const tenders = rows.map(({ contractedFen: _, paidFen: __, ...row }) => {
    const end = ['complete', 'cancelled', 'unsuccessful'].includes(row.status) ? null : today;
    const own = delays
      .filter(({ tenderId }) => tenderId === row.id)
      .map(({ tenderId: ___, ...delay }) => delayOf(delay, end));
    return { ...row, delays: own };
  });
  const live = tenders.filter(({ id }) => standing.some((row) => row.id === id));
  return {
    tenderedFen: standing.reduce((sum, row) => sum + row.amountFen, 0),
    contractedFen: rows.reduce((sum, row) => sum + row.contractedFen, 0),
    paidFen: rows.reduce((sum, row) => sum + row.paidFen, 0),
    delays: live.length > 0 ? mergeDelays(live.map((tender) => tender.delays)) : awaitingNotice(plan, today),
    tenders,
    flags: await flagsOn(tx, plan.countyCode, 'filing', [plan.id]),
  };
}

function awaitingNotice({ filedOn, isOpen }: PlanRow, today: string): StepDelay[] {
  return filedOn && isOpen
    ? [delayOf({ step: 'notice', fromOn: filedOn, toOn: null, days: null }, today)]
    : [];
}

/** A plan has taken a step once all of its tenders have: from the first one's day to the last one's. */
export function mergeDelays(tenders: readonly (readonly StepDelay[])[]): StepDelay[] {
  return ProgressStep.options.flatMap((step) => {
    const own = tenders.flatMap((delays) => delays.filter((delay) => delay.step === step));
    const [first] = own.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
    if (!first) return [];
    const taken = own.every(({ toOn }) => toOn !== null);
    const toOn = taken
      ? own.reduce<string | null>(
          (last, delay) => (last && delay.toOn && last > delay.toOn ? last : delay.toOn),
          null,
        )
      : null;
    const waiting = own.flatMap(({ waitingDays }) => (waitingDays === null ? [] : [waitingDays]));
    return [
      {
        step,
        fromOn: first.fromOn,
        toOn,
        days: toOn === null ? null : Math.max(0, ...own.map(({ days }) => days ?? 0)),
        waitingDays: waiting.length > 0 ? Math.max(...waiting) : null,
        limitDays: first.limitDays,
      },
    ];
  });
}
