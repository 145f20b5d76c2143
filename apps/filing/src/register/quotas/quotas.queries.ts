import { Controller } from '@nestjs/common';
import { FILING, type Quota, type QuotaMovement } from '@yinhu/contracts/filing';
import type { Actor, Call, InputOf } from '@yinhu/contracts/kernel';
import { type Conditions, Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf, inScope, ownEntityOf, scopeOf, withinDivision } from '../../shared/scope.ts';

export const QUOTA_FIELDS = `q.id, q.entity_id AS "entityId", e.name AS "entityName", q.division_code AS "divisionCode",
  q.fiscal_year AS "fiscalYear", q.source, q.allocated_fen AS "allocatedFen", q.reserved_fen AS "reservedFen",
  q.committed_fen AS "committedFen", q.available_fen AS "availableFen"`;
export const QUOTA_TABLES =
  'quota q JOIN purchasing_entity e ON e.county_code = q.county_code AND e.id = q.entity_id';

const SORT = {
  fiscalYear: 'q.fiscal_year',
  entityName: 'e.name',
  source: 'q.source',
  availableFen: 'q.available_fen',
} as const;

const MOVEMENT_FIELDS = `m.county_code AS "countyCode", m.id, m.quota_id AS "quotaId", m.seq AS entry, m.kind, m.amount_fen AS "amountFen",
  m.filing_id AS "filingId", m.other_quota_id AS "otherQuotaId", m.reason, m.repeat_reason AS "repeatReason",
  m.at, m.by_name AS by`;

type MovementRow = Omit<QuotaMovement, 'at' | 'balanceFen'> & {
  readonly at: Date;
  readonly countyCode: string;
};

@Controller()
export class QuotasQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.quotas.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.quotas.list>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, (tx) =>
      pageOf<Quota>(tx, {
        select: QUOTA_FIELDS,
        from: QUOTA_TABLES,
        conditions: conditionsOf(filter, actor),
        orderBy: [
          [SORT[field], direction],
          ['q.id', 'ASC'],
        ],
        range,
      }),
    );
  }

  @Handles(FILING.quotas.get)
  async get({ id }: InputOf<typeof FILING.quotas.get>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const quota = await quotaOf(tx, actor, id);
      return { ...quota, carriedOver: await isCarriedOver(tx, countyOf(quota.divisionCode), id) };
    });
  }

  @Handles(FILING.quotas.movements)
  async movements(
    { filter, range, sort: [, direction] }: InputOf<typeof FILING.quotas.movements>,
    call: Call,
  ) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const page = await pageOf<MovementRow>(tx, {
        select: MOVEMENT_FIELDS,
        from: 'quota_movement m JOIN quota q ON q.county_code = m.county_code AND q.id = m.quota_id',
        conditions: [
          ...withinDivision('q', scopeOf(actor)),
          ['q.entity_id = ?', ownEntityOf(actor)],
          ['q.id = ?', filter.quotaId],
          ['m.kind = ?', filter.kind],
          ['m.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [['m.seq', direction]],
        range,
      });
      const balances = await balancesAfter(tx, page.items);
      const items = page.items.map(({ countyCode: _, ...entry }) => ({
        ...entry,
        at: entry.at.toISOString(),
        balanceFen: balances.get(entry.id) as number,
      }));
      return { ...page, items };
    });
  }
}

export const conditionsOf = (
  filter: InputOf<typeof FILING.quotas.list>['filter'],
  actor: Actor,
): Conditions => [
  ...withinDivision('q', scopeOf(actor)),
  ['q.entity_id = ?', ownEntityOf(actor)],
  ['q.entity_id = ?', filter.entityId],
  ['q.fiscal_year = ?', filter.fiscalYear],
  ['q.source = ?', filter.source],
  ['q.id = ANY(?::uuid[])', filter.id],
];

/** One quota in the actor's scope. @throws Problem `not_found` */
export async function quotaOf(tx: ReadTransaction, actor: Actor, id: string): Promise<Quota> {
  const quota = await tx.one<Quota>(
    `SELECT ${QUOTA_FIELDS} FROM ${QUOTA_TABLES} WHERE q.county_code >= $2 AND q.county_code < $3 AND q.id = $1`,
    [id, ...countiesOf(actor)],
  );
  return inScope(actor, quota, id, (found) => found);
}

/** Whether what was left of it went to the year after. */
export async function isCarriedOver(tx: ReadTransaction, countyCode: string, id: string): Promise<boolean> {
  const entry = await tx.one(
    `SELECT 1 FROM quota_movement WHERE county_code = $1 AND quota_id = $2 AND kind = 'carry_over_out'`,
    [countyCode, id],
  );
  return entry !== undefined;
}

/** What was left after each entry: the sum of its quota's ledger up to it. */
async function balancesAfter(
  tx: ReadTransaction,
  entries: readonly MovementRow[],
): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; balanceFen: number }>(
    `SELECT id, "balanceFen" FROM (
       SELECT id, (sum(amount_fen) OVER (PARTITION BY county_code, quota_id ORDER BY seq))::bigint AS "balanceFen" FROM quota_movement
       WHERE county_code = ANY($1) AND quota_id = ANY($2::uuid[])) AS ledger
     WHERE id = ANY($3::uuid[])`,
    [
      [...new Set(entries.map(({ countyCode }) => countyCode))],
      [...new Set(entries.map(({ quotaId }) => quotaId))],
      entries.map(({ id }) => id),
    ],
  );
  return new Map(rows.map(({ id, balanceFen }) => [id, balanceFen]));
}
