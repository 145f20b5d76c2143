import { Controller } from '@nestjs/common';
import { FILING, type Review, type RuleOutcome } from '@yinhu/contracts/filing';
import { businessDate, type Call, endOfDay, type InputOf } from '@yinhu/contracts/kernel';
import { type Conditions, Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { calendarsOf } from '../../register/calendar/county-calendar.ts';
import { type WorkingCalendar, workingDaysBetween } from '../../register/calendar/working-calendar.ts';
import { containing } from '../../shared/filters.ts';
import { withinDivision } from '../../shared/scope.ts';

/** Plans whose clock runs, and amendments that are proposed, with what the rules said. */
const WAITING = `(
    SELECT 'plan' AS kind, r.county_code, r.filing_id, r.filing_id AS id, r.started_at, r.due_at, r.escalated_at, d.rules,
      NULL::jsonb AS content
    FROM filing_review r
    JOIN filing_decision d ON d.county_code = r.county_code AND d.filing_id = r.filing_id AND d.version = r.version
    WHERE r.ended_at IS NULL
    UNION ALL
    SELECT 'amendment', a.county_code, a.filing_id, a.id, a.proposed_at, a.due_at, a.escalated_at, a.rules, a.content
    FROM filing_amendment a WHERE a.status = 'proposed'
  ) w JOIN filing f ON f.county_code = w.county_code AND f.id = w.filing_id`;

const BUDGET = `coalesce((w.content->>'budgetFen')::bigint, f.budget_fen)`;
const COLUMNS = `w.id, w.kind, w.filing_id AS "filingId", f.county_code AS "countyCode", f.number,
  coalesce(w.content->>'title', f.title) AS title, f.entity_id AS "entityId", f.entity_name AS "entityName",
  f.division_code AS "divisionCode", coalesce(w.content->>'purpose', f.purpose) AS purpose, ${BUDGET} AS "budgetFen", f.version,
  w.started_at AS "startedAt", w.due_at AS "dueAt", w.escalated_at AS "escalatedAt", w.rules`;

const SORT = { dueAt: 'w.due_at', startedAt: 'w.started_at', budgetFen: BUDGET } as const;

type Row = Pick<
  Review,
  | 'id'
  | 'kind'
  | 'filingId'
  | 'number'
  | 'title'
  | 'entityId'
  | 'entityName'
  | 'divisionCode'
  | 'purpose'
  | 'budgetFen'
  | 'version'
> & {
  readonly countyCode: string;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly rules: readonly RuleOutcome[];
};

/** The worklist of a county's reviewers. */
@Controller()
export class ReviewsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.reviews.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.reviews.list>, call: Call) {
    const conditions = [...withinDivision('f', actorOf(call).division), ...filterOf(filter, call.at)];
    return this.database.read(call, async (tx) => {
      const page = await pageOf<Row>(tx, {
        select: COLUMNS,
        from: WAITING,
        conditions,
        orderBy: [
          [SORT[field], direction],
          ['w.id', 'ASC'],
        ],
        range,
      });
      const calendars = await calendarsOf(tx, [...new Set(page.items.map(({ countyCode }) => countyCode))]);
      return { ...page, items: page.items.map((row) => reviewOf(row, call.at, calendars(row.countyCode))) };
    });
  }
}

function filterOf(filter: InputOf<typeof FILING.reviews.list>['filter'], now: Date): Conditions {
  return [
    ...withinDivision('f', filter.divisionCode),
    ...clockConditions(filter.clock, now),
    ['w.kind = ?', filter.kind],
    ['(w.escalated_at IS NOT NULL) = ?', filter.escalated],
    [`coalesce(w.content->>'purpose', f.purpose) = ?`, filter.purpose],
    ['f.entity_id = ?', filter.entityId],
    [
      `EXISTS (SELECT FROM jsonb_array_elements(w.rules) AS o WHERE o->>'code' = ? AND NOT (o->>'passed')::boolean)`,
      filter.failedRule,
    ],
    ['(f.title ILIKE ? OR f.number LIKE ? OR f.entity_name ILIKE ?)', containing(filter.q)],
    ['w.id = ANY(?::uuid[])', filter.id],
  ];
}

function clockConditions(clock: Review['clock'] | undefined, now: Date): Conditions {
  const tonight = endOfDay(businessDate(now));
  return [
    ['w.due_at < ?', clock === 'overdue' ? now : undefined],
    ['w.due_at >= ?', clock === 'today' ? now : undefined],
    ['w.due_at <= ?', clock === 'today' ? tonight : undefined],
    ['(w.due_at > ?) IS NOT FALSE', clock === 'later' ? tonight : undefined],
  ];
}

function reviewOf(
  { countyCode: _, rules, startedAt, dueAt, escalatedAt, ...row }: Row,
  now: Date,
  calendar: WorkingCalendar,
): Review {
  return {
    ...row,
    startedAt: startedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    escalatedAt: escalatedAt?.toISOString() ?? null,
    clock: clockAt(dueAt, now),
    workingDaysLeft: dueAt && workingDaysBetween(businessDate(now), businessDate(dueAt), calendar),
    failed: rules.filter(({ passed }) => !passed),
  };
}

function clockAt(dueAt: Date | null, now: Date): Review['clock'] {
  if (dueAt && dueAt < now) return 'overdue';
  return dueAt && dueAt <= endOfDay(businessDate(now)) ? 'today' : 'later';
}
