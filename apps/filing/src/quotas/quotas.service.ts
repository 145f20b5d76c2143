import { Injectable } from '@nestjs/common';
import { type Call, fieldProblem, type InputOf, MAX_QUOTA_FEN, Problem, type Quota, type quotas } from '@yinhu/contracts';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { v7 } from 'uuid';
import { actorOf } from '../calls/actor-of.ts';
import { inScope } from '../calls/scope.ts';
import { PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import { moveQuota } from './move-quota.ts';
import { quotaOf } from './quotas.queries.ts';

/** Giving entities the money they may commit. */
@Injectable()
export class QuotasService {
  constructor(private readonly database: Database) {}

  async allocate(input: InputOf<typeof quotas.allocate>, call: Call): Promise<Quota> {
    const actor = actorOf(call);
    const countyCode = countyOf(actor.division);
    const { entityId, fiscalYear, source, amountFen, reason = null } = input;
    return this.database.transaction(call, async (tx) => {
      const found = await tx.manager.findOneBy(PurchasingEntity, { countyCode, id: entityId });
      const entity = inScope(actor, found, entityId, ({ divisionCode }) => ({ divisionCode, entityId }));
      const { id, allocatedFen } = await openQuota(tx, entity, input);
      if (amountFen > MAX_QUOTA_FEN - allocatedFen) {
        throw fieldProblem('amountFen', 'too_big', { expected: 'int', unit: 'fen', max: MAX_QUOTA_FEN - allocatedFen });
      }
      const cause = { at: call.at, by: actor, reason, filingId: null };
      await moveQuota(tx, { countyCode, entityId, fiscalYear }, [{ kind: 'allocation', source, amountFen }], cause);
      tx.audit({
        aggregate: 'quota',
        id,
        action: 'allocate',
        division: entity.divisionCode,
        reason: input.reason,
        detail: { fiscalYear, source, amountFen },
      });
      return quotaOf(tx, actor, id);
    });
  }
}

/** The quota, locked; opened with nothing in it when the entity has none of this year and source. */
async function openQuota(tx: Transaction, entity: PurchasingEntity, { fiscalYear, source }: { fiscalYear: number; source: string }) {
  await tx.query(
    `INSERT INTO quota (id, division_code, entity_id, fiscal_year, source) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (county_code, entity_id, fiscal_year, source) DO NOTHING`,
    [v7(), entity.divisionCode, entity.id, fiscalYear, source],
  );
  const quota = await tx.one<{ id: string; allocatedFen: number }>(
    `SELECT id, allocated_fen AS "allocatedFen" FROM quota
     WHERE county_code = $1 AND entity_id = $2 AND fiscal_year = $3 AND source = $4 FOR NO KEY UPDATE`,
    [entity.countyCode, entity.id, fiscalYear, source],
  );
  if (!quota) throw new Problem('not_found', { what: entity.id });
  return quota;
}
