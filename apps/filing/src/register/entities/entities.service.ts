import { Controller } from '@nestjs/common';
import { type Entity, FILING } from '@yinhu/contracts/filing';
import { type Actor, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { effectiveAt } from '../../shared/effective-at.ts';
import { divisionFault } from './entity-division.ts';
import { ENTITIES, type EntityChangeAction } from './entity-lifecycle.ts';
import { insertEntities, lastChanges, lockEntity, saveEntities } from './entity-store.ts';
import { type EntityFacts, entityState, type PurchasingEntity } from './purchasing-entity.entity.ts';

/**
 * Registering purchasing entities, and what changes of them in their life. Mergers have a service of their
 * own.
 */
@Controller()
export class EntitiesService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.entities.register)
  async register(input: InputOf<typeof FILING.entities.register>, call: Call): Promise<Entity> {
    const by = actorOf(call);
    requireDivision(input.divisionCode, by);
    return this.database.transaction(call, async (tx) => {
      const step = ENTITIES.begin('register', newEntity(input, call.at), { by, at: call.at });
      await insertEntities(tx, [step.after]);
      ENTITIES.record(tx, [step]);
      return entityState(step.after);
    });
  }

  @Handles(FILING.entities.edit)
  async edit(
    { id, sector, contactName, version }: InputOf<typeof FILING.entities.edit>,
    call: Call,
  ): Promise<Entity> {
    return this.change(call, id, 'edit', (entity) => {
      if (version !== undefined && version !== entity.version) throw new Problem('conflict');
      return { sector, contactName };
    });
  }

  @Handles(FILING.entities.rename)
  async rename({ id, name, reason }: InputOf<typeof FILING.entities.rename>, call: Call): Promise<Entity> {
    return this.change(
      call,
      id,
      'rename',
      (entity) => {
        if (entity.name === name) throw fieldProblem('name', 'no_change');
        return { name };
      },
      reason,
    );
  }

  @Handles(FILING.entities.transfer)
  async transfer(
    { id, divisionCode, department, reason }: InputOf<typeof FILING.entities.transfer>,
    call: Call,
  ): Promise<Entity> {
    requireDivision(divisionCode, actorOf(call));
    return this.change(
      call,
      id,
      'transfer',
      (entity) => {
        if (entity.divisionCode === divisionCode && entity.department === department)
          throw fieldProblem('divisionCode', 'no_change');
        return { divisionCode, department };
      },
      reason,
    );
  }

  @Handles(FILING.entities.suspend)
  async suspend({ id, reason }: InputOf<typeof FILING.entities.suspend>, call: Call): Promise<Entity> {
    return this.change(call, id, 'suspend', () => ({}), reason);
  }

  @Handles(FILING.entities.reactivate)
  async reactivate({ id }: InputOf<typeof FILING.entities.reactivate>, call: Call): Promise<Entity> {
    return this.change(call, id, 'reactivate', () => ({}));
  }

  private change(
    call: Call,
    id: string,
    action: EntityChangeAction,
    change: (entity: PurchasingEntity) => Partial<EntityFacts>,
    reason?: string,
  ): Promise<Entity> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const entity = await lockEntity(tx, by, id);
      const taken = ENTITIES.take(entity, action, { by, at: call.at, reason }, change(entity));
      const step = { ...taken, at: await effectiveFor(tx, call, entity) };
      await saveEntities(tx, [step]);
      ENTITIES.record(tx, [step]);
      return entityState(step.after);
    });
  }
}

type NewEntity = Pick<PurchasingEntity, 'creditCode' | 'name' | 'divisionCode' | 'sector'> & {
  readonly department?: string | undefined;
  readonly contactName?: string | undefined;
};

export const newEntity = (given: NewEntity, at: Date): PurchasingEntity => ({
  creditCode: given.creditCode,
  name: given.name,
  divisionCode: given.divisionCode,
  sector: given.sector,
  department: given.department ?? null,
  contactName: given.contactName ?? null,
  id: v7(),
  countyCode: countyOf(given.divisionCode),
  status: 'active',
  mergedIntoId: null,
  registeredAt: at,
  filings: 0,
  filedFen: 0,
  version: 1,
});

async function effectiveFor(
  tx: Transaction,
  call: Call,
  { countyCode, id, registeredAt }: PurchasingEntity,
): Promise<Date> {
  return effectiveAt(call, (await lastChanges(tx, countyCode, [id])).get(id) ?? registeredAt);
}

function requireDivision(code: string, actor: Actor): void {
  const fault = divisionFault(code, actor.division);
  if (fault?.reason === 'outside_division') throw new Problem('out_of_scope', { division: code });
  if (fault) throw fieldProblem('divisionCode', fault.reason, fault.params);
}
