import { type Entity, Problem } from '@yinhu/contracts';

export type EntityAction = 'suspend' | 'reactivate';

/** Every transition of a purchasing entity. */
const ENTITY_TRANSITIONS = {
  suspend: { from: 'active', to: 'suspended', event: 'entity-suspended' },
  reactivate: { from: 'suspended', to: 'active', event: 'entity-reactivated' },
} as const;

/** The transition an action makes. @throws Problem `invalid_transition` */
export function entityTransition(status: Entity['status'], action: EntityAction) {
  const transition = ENTITY_TRANSITIONS[action];
  if (transition.from !== status) throw new Problem('invalid_transition', { state: status, action });
  return transition;
}
