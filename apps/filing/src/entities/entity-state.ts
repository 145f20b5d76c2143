import type { Entity, EntityAction, EntityStatus, entityAggregate } from '@yinhu/contracts/filing';
import { type EventNameOf, Problem } from '@yinhu/contracts/kernel';

/** What is done to an entity that is registered. */
export type EntityChangeAction = Exclude<EntityAction, 'register'>;

type Transitions = Readonly<Partial<Record<EntityStatus, EntityStatus>>>;

const WHILE_IT_LASTS: Transitions = { active: 'active', suspended: 'suspended' };

/** Every transition of a purchasing entity. Nothing leads out of `merged`. */
export const ENTITY_TRANSITIONS: Readonly<Record<EntityChangeAction, Transitions>> = {
  edit: WHILE_IT_LASTS,
  rename: WHILE_IT_LASTS,
  transfer: WHILE_IT_LASTS,
  suspend: { active: 'suspended' },
  reactivate: { suspended: 'active' },
  merge: { active: 'merged', suspended: 'merged' },
  absorb: { active: 'active' },
};

/** The event that announces each action. */
export const ENTITY_EVENTS: Readonly<Record<EntityAction, EventNameOf<typeof entityAggregate>>> = {
  register: 'entity-registered',
  edit: 'entity-edited',
  rename: 'entity-renamed',
  transfer: 'entity-transferred',
  suspend: 'entity-suspended',
  reactivate: 'entity-reactivated',
  merge: 'entity-merged',
  absorb: 'entity-absorbed',
};

/** The status after an action. @throws Problem `invalid_transition` where the table has none */
export function nextEntityStatus(status: EntityStatus, action: EntityChangeAction): EntityStatus {
  const next = ENTITY_TRANSITIONS[action][status];
  if (!next) throw new Problem('invalid_transition', { state: status, action });
  return next;
}

/** Only an active entity files. @throws Problem `entity_suspended` or `entity_merged` */
export function requireActive({ status }: Pick<Entity, 'status'>): void {
  requireNotMerged({ status });
  if (status !== 'active') throw new Problem('entity_suspended');
}

/** @throws Problem `entity_merged` */
export function requireNotMerged({ status }: Pick<Entity, 'status'>): void {
  if (status === 'merged') throw new Problem('entity_merged');
}
