import { Controller } from '@nestjs/common';
import { FILING, STEP_LIMIT_DAYS, type TenderDetail, type TenderSummary } from '@yinhu/contracts/filing';
import { businessDate, type Call, type InputOf } from '@yinhu/contracts/kernel';
import { type Conditions, Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../shared/filters.ts';
import { ownEntityOf, withinDivision } from '../shared/scope.ts';
import { tenderDetailOf } from './tender-detail.ts';
import { TENDER_FIELDS } from './tender-sql.ts';
import { tenderOf } from './tender-store.ts';

type SummaryRow = Omit<TenderSummary, 'createdAt' | 'changedAt'> & {
  readonly createdAt: Date;
  readonly changedAt: Date;
};

const part = (select: string, table: string, further = '') =>
  `(SELECT ${select} FROM ${table} x WHERE x.county_code = t.county_code AND x.tender_id = t.id${further})`;
/** Where bids are sealed, how many steps there were would tell how many bids there are. */
const SEEN = `(CASE WHEN t.opened_on IS NULL THEN ${part('count(*)::int', 'tender_step')} ELSE t.version END) AS version,
  (CASE WHEN t.opened_on IS NULL THEN ${part('max(x.at)', 'tender_step')} ELSE t.changed_at END) AS "changedAt"`;
const COLUMNS = `${TENDER_FIELDS}, ${SEEN}, ${part('count(*)::int', 'tender_plan')} AS "planCount",
  CASE WHEN sees_bids(t) THEN ${part('count(*)::int', 'bid', ` AND x.status <> 'withdrawn'`)} END AS "bidCount",
  ${part('coalesce(sum(x.amount_fen), 0)::bigint', 'award', ` AND x.status IN ('pending', 'active')`)} AS "awardedFen",
  ${part('coalesce(sum(x.amount_fen + x.changed_fen), 0)::bigint', 'contract', ` AND x.status <> 'cancelled'`)} AS "contractedFen",
  ${part('coalesce(sum(x.paid_fen), 0)::bigint', 'contract')} AS "paidFen",
  (SELECT count(*)::int FROM red_flag r WHERE r.county_code = t.county_code AND r.subject_kind = 'tender' AND r.subject_id = t.id
     AND r.state = 'open') AS "openFlags"`;

const SORT = {
  createdAt: 't.created_at',
  number: 't.number',
  valueFen: 't.value_fen',
  waitingSince: 't.waiting_since',
  title: 't.title',
  status: 't.status',
} as const;

/**
 * Tenders within the caller's division; where each waits is kept with it, so that a list costs no more than
 * its rows.
 */
@Controller()
export class TendersQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenders.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.tenders.list>, call: Call) {
    const actor = actorOf(call);
    const ofPlan = (further: string) =>
      `EXISTS (SELECT FROM tender_plan p JOIN filing f ON f.county_code = p.county_code AND f.id = p.filing_id
         WHERE p.county_code = t.county_code AND p.tender_id = t.id AND ${further})`;
    const page = await this.database.read(call, (tx) =>
      pageOf<SummaryRow>(tx, {
        select: COLUMNS,
        from: 'tender t',
        conditions: [
          ...withinDivision('t', actor.division),
          ['t.entity_id = ?', ownEntityOf(actor)],
          ['t.entity_id = ?', filter.entityId],
          ['t.status = ?', filter.status],
          ['t.method = ?', filter.method],
          ['t.waiting_for = ?', filter.waitingFor],
          ...stalledOn(filter.stalled, businessDate(call.at)),
          [ofPlan('p.filing_id = ?'), filter.filingId],
          [ofPlan('f.fiscal_year = ?'), filter.fiscalYear],
          ['(t.title ILIKE ? OR t.number LIKE ? OR t.entity_name ILIKE ?)', containing(filter.q)],
          ['t.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          ...(field === 'waitingSince' ? [['t.waiting_since IS NULL', 'ASC'] as const] : []),
          [SORT[field], direction],
          ['t.id', 'ASC'],
        ],
        range,
      }),
    );
    return {
      ...page,
      items: page.items.map((row) => ({
        ...row,
        createdAt: row.createdAt.toISOString(),
        changedAt: row.changedAt.toISOString(),
      })),
    };
  }

  @Handles(FILING.tenders.get)
  async get({ id }: InputOf<typeof FILING.tenders.get>, call: Call): Promise<TenderDetail> {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => tenderDetailOf(tx, await tenderOf(tx, id, actor), call.at));
  }
}

const LIMITS = Object.entries(STEP_LIMIT_DAYS)
  .map(([step, days]) => `WHEN '${step}' THEN ${days}`)
  .join(' ');

/** Those that have waited longer than their step may take, on a day; or all the others. */
function stalledOn(stalled: boolean | undefined, today: string): Conditions {
  if (stalled === undefined) return [];
  const late = `t.waiting_for IS NOT NULL AND ?::date - t.waiting_since > CASE t.waiting_for ${LIMITS} END`;
  return [[stalled ? late : `NOT (${late})`, today]];
}
