import { type EntityAction, entityAggregate } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { ENTITY_EVENTS, type EntityChangeAction, nextEntityStatus } from './entity-state.ts';
import { type EntityFacts, entityState, type PurchasingEntity } from './purchasing-entity.entity.ts';

type Told = Readonly<Record<string, string | null>>;

/** One step in an entity's life, with the entity as it is after it. */
export interface EntityStep {
  readonly action: EntityAction;
  readonly entity: PurchasingEntity;
  /** What changed, as it was and as it became. */
  readonly before: Told;
  readonly after: Told;
}

export interface EntityCause {
  readonly by: Actor;
  readonly at: Date;
  readonly reason?: string | null;
}

const FACTS = [
  'name',
  'divisionCode',
  'sector',
  'department',
  'contactName',
  'status',
  'mergedIntoId',
] as const satisfies readonly (keyof EntityFacts)[];

/** The first step of an entity. */
export const registration = (entity: PurchasingEntity): EntityStep => ({
  action: 'register',
  entity,
  before: {},
  after: Object.fromEntries(FACTS.filter((fact) => entity[fact] !== null).map((fact) => [fact, entity[fact]])),
});

/** The step that an action makes; `told` is what the history says besides. @throws Problem `invalid_transition` */
export function takeEntityStep(
  before: PurchasingEntity,
  action: EntityChangeAction,
  change: Partial<EntityFacts> = {},
  told: Told = {},
): EntityStep {
  const status = nextEntityStatus(before.status, action);
  const entity = { ...before, ...change, status, version: before.version + 1 };
  const changed = FACTS.filter((fact) => entity[fact] !== before[fact]);
  const factsOf = (record: PurchasingEntity) => Object.fromEntries(changed.map((fact) => [fact, record[fact]]));
  return { action, entity, before: factsOf(before), after: { ...factsOf(entity), ...told } };
}

/** Stores the steps in the history, announces each with its state, and audits it. */
export async function recordEntitySteps(
  tx: Transaction,
  steps: readonly EntityStep[],
  { by, at, reason = null }: EntityCause,
): Promise<void> {
  const rows = steps.map(({ action, entity, before, after }) => ({
    county_code: entity.countyCode,
    entity_id: entity.id,
    version: entity.version,
    action,
    before,
    after,
  }));
  await tx.query(
    `INSERT INTO entity_history (county_code, entity_id, version, action, at, by_user, by_name, reason, before, after)
     SELECT county_code, entity_id, version, action, $2, $3, $4, $5, before, after
     FROM jsonb_to_recordset($1::jsonb) AS h(county_code text, entity_id uuid, version int, action text, before jsonb, after jsonb)`,
    [JSON.stringify(rows), at, by.userId, by.name, reason],
  );
  for (const { action, entity } of steps) {
    const { id, version, divisionCode: division } = entity;
    tx.emit(entityAggregate, ENTITY_EVENTS[action], { id, version, division, state: entityState(entity), at });
    tx.audit({ aggregate: 'entity', id, action, division, ...(reason ? { reason } : {}) });
  }
}
