import { Controller } from '@nestjs/common';
import { type Entity, FILING } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { effectiveAt } from '../../shared/effective-at.ts';
import { inScope } from '../../shared/scope.ts';
import { ENTITIES } from '../entities/entity-lifecycle.ts';
import { requireActive } from '../entities/entity-state.ts';
import { lastChanges, lockEntities, saveEntities } from '../entities/entity-store.ts';
import { entityState, type PurchasingEntity } from '../entities/purchasing-entity.entity.ts';
import { moveLeftovers } from '../quotas/move-leftovers.ts';

/** Merging one purchasing entity into another of the county. */
@Controller()
export class MergersService {
  constructor(private readonly database: Database) {}

  /**
   * Both entities are locked while it is done: a plan that is being submitted is either in review before, and
   * stops the merger, or finds its entity merged, and is refused.
   */
  @Handles(FILING.entities.merge)
  async merge({ id, intoId, reason }: InputOf<typeof FILING.entities.merge>, call: Call): Promise<Entity> {
    const by = actorOf(call);
    if (id === intoId) throw fieldProblem('intoId', 'itself');
    return this.database.transaction(call, async (tx) => {
      const countyCode = countyOf(by.division);
      const locked = await lockEntities(tx, countyCode, [id, intoId]);
      const found = (wanted: string) =>
        inScope(
          by,
          locked.find((each) => each.id === wanted),
          wanted,
          ({ divisionCode }) => ({ divisionCode, entityId: wanted }),
        );
      const [entity, survivor] = [found(id), found(intoId)];
      const cause = { by, at: call.at, reason };
      const merged = { ...cause, remark: { mergedIntoName: survivor.name } };
      const merge = ENTITIES.take(entity, 'merge', merged, { mergedIntoId: intoId });
      requireActive(survivor);
      const absorbed = { ...cause, remark: { absorbedId: id, absorbedName: entity.name } };
      const absorb = ENTITIES.take(survivor, 'absorb', absorbed);
      await requireDecided(tx, entity);
      const at = latest(call, await lastChanges(tx, countyCode, [id, intoId]));
      await moveLeftovers(tx, entity, survivor, { by, at, reason, filingId: null });
      const steps = [merge, absorb].map((step) => ({ ...step, at }));
      await saveEntities(tx, steps);
      ENTITIES.record(tx, steps);
      return entityState(merge.after);
    });
  }
}

const latest = (call: Call, changes: ReadonlyMap<string, Date>): Date =>
  effectiveAt(call, new Date(Math.max(0, ...[...changes.values()].map((at) => at.getTime()))));

/** Nothing may be on a reviewer's desk for an entity that is about to end. */
async function requireDecided(tx: Transaction, { countyCode, id, name }: PurchasingEntity): Promise<void> {
  const undecided = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM filing f WHERE f.county_code = $1 AND f.entity_id = $2 AND (f.status = 'in_review'
       OR EXISTS (SELECT FROM filing_amendment a WHERE a.county_code = f.county_code AND a.filing_id = f.id AND a.status = 'proposed'))`,
    [countyCode, id],
  );
  if (undecided && undecided.count > 0)
    throw new Problem('plans_undecided', { name, count: undecided.count });
}
