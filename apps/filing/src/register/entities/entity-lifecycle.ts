import { entityAggregate } from '@yinhu/contracts/filing';
import { type ActionOf, lifecycleOf, type StepOf } from '@yinhu/database';
import { type EntityFacts, entityState, PurchasingEntity } from './purchasing-entity.entity.ts';

/** What the history says of a step besides the facts that changed. */
interface Remark {
  readonly remark?: Readonly<Record<string, string>>;
}

const WHILE_IT_LASTS = { active: 'active', suspended: 'suspended' } as const;
const FACTS = [
  'name',
  'divisionCode',
  'sector',
  'department',
  'contactName',
  'status',
  'mergedIntoId',
] as const satisfies readonly (keyof EntityFacts)[];

/** Every transition of a purchasing entity. Nothing leads out of `merged`. */
export const ENTITIES = lifecycleOf<PurchasingEntity, Remark>()({
  kind: 'entity',
  entity: PurchasingEntity,
  initial: { register: 'active' },
  transitions: {
    edit: WHILE_IT_LASTS,
    rename: WHILE_IT_LASTS,
    transfer: WHILE_IT_LASTS,
    suspend: { active: 'suspended' },
    reactivate: { suspended: 'active' },
    merge: { active: 'merged', suspended: 'merged' },
    absorb: { active: 'active' },
  },
  history: {
    table: 'entity_history',
    row: ({ before, after, by, remark }) => ({
      county_code: after.countyCode,
      entity_id: after.id,
      by_user: by.userId,
      before: before ? changedFacts(before, after) : {},
      after: { ...changedFacts(after, before), ...remark },
    }),
  },
  announces: {
    aggregate: entityAggregate,
    events: {
      register: 'entity-registered',
      edit: 'entity-edited',
      rename: 'entity-renamed',
      transfer: 'entity-transferred',
      suspend: 'entity-suspended',
      reactivate: 'entity-reactivated',
      merge: 'entity-merged',
      absorb: 'entity-absorbed',
    },
    state: ({ after }) => entityState(after),
  },
  division: ({ divisionCode }) => divisionCode,
});

/** What is done to an entity that is registered. */
export type EntityChangeAction = ActionOf<typeof ENTITIES>;
export type EntityStep = StepOf<typeof ENTITIES>;

/**
 * The facts of an entity in which it differs from how it is on the other side of a step; all that it has,
 * from nothing.
 */
const changedFacts = (entity: EntityFacts, other: EntityFacts | null): Partial<EntityFacts> =>
  Object.fromEntries(
    FACTS.filter((fact) => entity[fact] !== (other ? other[fact] : null)).map((fact) => [fact, entity[fact]]),
  );
