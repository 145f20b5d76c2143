import { Injectable } from '@nestjs/common';
import { type Actor, type Call, type InputOf, type Quota, type QuotaMovementKind, type quotas } from '@yinhu/contracts';
import { type Conditions, Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf } from '../calls/actor-of.ts';
import { countiesOf, inScope, ownEntityOf, scopeOf, withinDivision } from '../calls/scope.ts';

export const QUOTA_FIELDS = `q.id, q.entity_id AS "entityId", e.name AS "entityName", q.division_code AS "divisionCode",
  q.fiscal_year AS "fiscalYear", q.source, q.allocated_fen AS "allocatedFen", q.reserved_fen AS "reservedFen",
  q.committed_fen AS "committedFen", q.available_fen AS "availableFen"`;
export const QUOTA_TABLES = 'quota q JOIN purchasing_entity e ON e.county_code = q.county_code AND e.id = q.entity_id';

const SORT = { fiscalYear: 'q.fiscal_year', entityName: 'e.name', source: 'q.source', availableFen: 'q.available_fen' } as const;

interface MovementRow {
  readonly id: string;
  readonly kind: QuotaMovementKind;
  readonly amountFen: number;
  readonly balanceFen: number;
  readonly filingId: string | null;
  readonly otherQuotaId: string | null;
  readonly reason: string | null;
  readonly at: Date;
  readonly by: string;
}

@Injectable()
export class QuotasQueries {
  constructor(private readonly database: Database) {}

  async list({ filter, range, sort: [field, direction] }: InputOf<typeof quotas.list>, call: Call) {
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

  async get({ id }: InputOf<typeof quotas.get>, call: Call) {
    const actor = actorOf(call);
    return this.database.read(call, async (tx) => {
      const quota = await quotaOf(tx, actor, id);
      const movements = await tx.query<MovementRow>(
        `SELECT id, kind, amount_fen AS "amountFen", (sum(amount_fen) OVER (ORDER BY seq))::bigint AS "balanceFen",
           filing_id AS "filingId", other_quota_id AS "otherQuotaId", reason, at, by_name AS by
         FROM quota_movement WHERE county_code = $1 AND quota_id = $2 ORDER BY seq`,
        [countyOf(quota.divisionCode), id],
      );
      return { ...quota, movements: movements.map((movement) => ({ ...movement, at: movement.at.toISOString() })) };
    });
  }
}

export const conditionsOf = (filter: InputOf<typeof quotas.list>['filter'], actor: Actor): Conditions => [
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
