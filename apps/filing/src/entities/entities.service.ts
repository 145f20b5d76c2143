import { Injectable } from '@nestjs/common';
import { type Actor, type Call, type Entity, type entities, entityAggregate, fieldProblem, type InputOf, Problem } from '@yinhu/contracts';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf, findDivision, isWithin } from '@yinhu/divisions';
import { v7 } from 'uuid';
import { actorOf } from '../calls/actor-of.ts';
import { inScope } from '../calls/scope.ts';
import { type EntityAction, entityTransition } from './entity-state.ts';
import { entityState, PurchasingEntity } from './purchasing-entity.entity.ts';

const ENTITY_LEVELS: readonly string[] = ['county', 'township'];

/** Registering, suspending and reactivating purchasing entities. */
@Injectable()
export class EntitiesService {
  constructor(private readonly database: Database) {}

  async register(input: InputOf<typeof entities.register>, call: Call): Promise<Entity> {
    requireEntityDivision(input.divisionCode, actorOf(call).division);
    return this.database.transaction(call, async (tx) => {
      const entity = {
        ...input,
        contactName: input.contactName ?? null,
        id: v7(),
        status: 'active' as const,
        registeredAt: call.at,
        version: 1,
      };
      await claimCreditCode(tx, entity);
      await tx.manager.insert(PurchasingEntity, entity);
      announce(tx, entity, 'entity-registered', 'register');
      return entityState(entity);
    });
  }

  async suspend({ id, reason }: InputOf<typeof entities.suspend>, call: Call): Promise<Entity> {
    return this.database.transaction(call, (tx) => change(tx, actorOf(call), id, 'suspend', reason));
  }

  async reactivate({ id }: InputOf<typeof entities.reactivate>, call: Call): Promise<Entity> {
    return this.database.transaction(call, (tx) => change(tx, actorOf(call), id, 'reactivate'));
  }
}

function requireEntityDivision(code: string, scope: string): void {
  const division = findDivision(code);
  if (!division) throw fieldProblem('divisionCode', 'unknown_division');
  if (!isWithin(code, scope)) throw new Problem('out_of_scope', { division: code });
  if (!ENTITY_LEVELS.includes(division.level)) throw fieldProblem('divisionCode', 'wrong_level', { allowed: ENTITY_LEVELS.join(', ') });
}

async function claimCreditCode(
  tx: Transaction,
  { id, creditCode, divisionCode }: { id: string; creditCode: string; divisionCode: string },
) {
  const claimed = await tx.one(
    'INSERT INTO credit_code (code, county_code, entity_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING code',
    [creditCode, countyOf(divisionCode), id],
  );
  if (!claimed) throw new Problem('already_exists', { what: creditCode });
}

async function change(tx: Transaction, actor: Actor, id: string, action: EntityAction, reason?: string): Promise<Entity> {
  const key = { countyCode: countyOf(actor.division), id };
  const found = await tx.manager.findOne(PurchasingEntity, { where: key, lock: { mode: 'for_no_key_update' } });
  const entity = inScope(actor, found, id, ({ divisionCode }) => ({ divisionCode, entityId: id }));
  const { to, event } = entityTransition(entity.status, action);
  const changed = { ...entity, status: to, version: entity.version + 1 };
  await tx.manager.update(PurchasingEntity, key, { status: changed.status, version: changed.version });
  announce(tx, changed, event, action, reason);
  return entityState(changed);
}

type EntityEvent = (typeof entityAggregate.events)[number];

function announce(tx: Transaction, entity: Parameters<typeof entityState>[0], event: EntityEvent, action: string, reason?: string): void {
  const { id, version, divisionCode: division } = entity;
  tx.emit(entityAggregate, event, { id, version, division, state: entityState(entity) });
  tx.audit({ aggregate: 'entity', id, action, division, reason });
}
