import { Controller } from '@nestjs/common';
import { FILING, MAX_QUOTA_FEN, type Quota } from '@yinhu/contracts/filing';
import { businessDate, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { requireNotMerged } from '../entities/entity-state.ts';
import { lockEntity } from '../entities/entity-store.ts';
import { moveBetween } from './move-between.ts';
import { moveQuota } from './move-quota.ts';
import { type OpenQuota, openQuota } from './open-quota.ts';
import { isCarriedOver, quotaOf } from './quotas.queries.ts';
import { repeatFault, repeatsAmong, requireRepeatReason } from './repeats.ts';

/**
 * Giving entities the money they may commit. Each step holds the entity's lock, as submissions do: what one
 * of them has seen to be there is there until it is done.
 */
@Controller()
export class QuotasService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.quotas.allocate)
  async allocate(input: InputOf<typeof FILING.quotas.allocate>, call: Call): Promise<Quota> {
    const by = actorOf(call);
    const { entityId, fiscalYear, source, amountFen, reason = null, repeatReason } = input;
    return this.database.transaction(call, async (tx) => {
      const entity = await lockEntity(tx, by, entityId);
      requireNotMerged(entity);
      const quota = await openQuota(tx, entity, input);
      requireRoom(quota, amountFen);
      const repeats = await repeatsAmong(tx, quota.countyCode, [
        { row: 1, entityId, fiscalYear, source, reason },
      ]);
      requireRepeatReason(
        repeats.map((repeat) => ({ field: 'reason', ...repeatFault(repeat) })),
        repeatReason,
      );
      const cause = {
        at: call.at,
        by,
        reason,
        filingId: null,
        repeatReason: repeats.length > 0 ? repeatReason : undefined,
      };
      await moveQuota(tx, quota, [{ kind: 'allocation', source, amountFen }], cause);
      const detail = { fiscalYear, source, amountFen };
      tx.audit({
        aggregate: 'quota',
        id: quota.id,
        action: 'allocate',
        division: entity.divisionCode,
        reason: input.reason,
        detail,
      });
      return quotaOf(tx, by, quota.id);
    });
  }

  @Handles(FILING.quotas.adjust)
  async adjust({ id, amountFen, reason }: InputOf<typeof FILING.quotas.adjust>, call: Call): Promise<Quota> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const { quota, entity } = await this.hold(tx, id, call);
      const { source, availableFen } = quota;
      if (amountFen > 0) {
        requireNotMerged(entity);
        requireRoom(quota, amountFen);
      } else if (availableFen + amountFen < 0) {
        throw new Problem('quota_exceeded', { source, availableFen, neededFen: -amountFen });
      }
      await moveQuota(tx, quota, [{ kind: 'adjustment', source, amountFen }], {
        at: call.at,
        by,
        reason,
        filingId: null,
      });
      tx.audit({
        aggregate: 'quota',
        id,
        action: 'adjust',
        division: entity.divisionCode,
        reason,
        detail: { amountFen },
      });
      return quotaOf(tx, by, id);
    });
  }

  /** Once per quota: a second look at the ledger under the lock says so, and its unique index holds it. */
  @Handles(FILING.quotas.carryOver)
  async carryOver({ id, reason }: InputOf<typeof FILING.quotas.carryOver>, call: Call): Promise<Quota> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const { quota: from, entity } = await this.hold(tx, id, call);
      requireNotMerged(entity);
      if (Number(businessDate(call.at).slice(0, 4)) <= from.fiscalYear)
        throw new Problem('year_not_over', { year: from.fiscalYear });
      if (await isCarriedOver(tx, from.countyCode, id)) throw new Problem('carried_over_already');
      if (from.reservedFen > 0) throw new Problem('quota_reserved', { reservedFen: from.reservedFen });
      if (from.availableFen === 0) throw new Problem('nothing_left');
      const to = await openQuota(tx, entity, { fiscalYear: from.fiscalYear + 1, source: from.source });
      const amountFen = from.availableFen;
      await moveBetween(
        tx,
        'carry_over',
        { from, to, amountFen },
        { at: call.at, by, reason: reason ?? null, filingId: null },
      );
      const detail = { amountFen, to: to.id };
      tx.audit({
        aggregate: 'quota',
        id,
        action: 'carry_over',
        division: entity.divisionCode,
        ...(reason ? { reason } : {}),
        detail,
      });
      return quotaOf(tx, by, to.id);
    });
  }

  /** A quota and its entity, both locked, in the order in which everybody locks them. */
  private async hold(tx: Transaction, id: string, call: Call) {
    const by = actorOf(call);
    const { entityId, fiscalYear, source } = await quotaOf(tx, by, id);
    const entity = await lockEntity(tx, by, entityId);
    return { entity, quota: await openQuota(tx, entity, { fiscalYear, source }) };
  }
}

function requireRoom({ allocatedFen }: OpenQuota, amountFen: number): void {
  const max = MAX_QUOTA_FEN - allocatedFen;
  if (amountFen > max) throw fieldProblem('amountFen', 'too_big', { expected: 'int', unit: 'fen', max });
}
