import { type Actor, fieldProblem, Problem } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { PurchasingEntity } from '../register/entities/purchasing-entity.entity.ts';

/** States in which a plan is more than an intention, and not over. */
const LIVE = ['in_review', 'filed', 'executing'];

/**
 * Whether the plan that a booking serves comes before ordinary ones. @throws Problem when it is not one of
 * the clerk's entity
 */
export async function comesFirst(
  tx: ReadTransaction,
  { division, organisationId }: Actor,
  filingId: string | undefined,
): Promise<boolean> {
  if (!filingId) return false;
  const filing = await tx.one<{ purpose: string; status: string }>(
    'SELECT purpose, status FROM filing WHERE county_code = $1 AND id = $2 AND entity_id = $3',
    [countyOf(division), filingId, organisationId],
  );
  if (!filing) throw fieldProblem('filingId', 'not_found');
  return filing.purpose === 'poverty_alleviation' && LIVE.includes(filing.status);
}

/** The clerk's entity, held so that it is not suspended meanwhile. @throws Problem `entity_suspended` */
export async function activeEntity(
  tx: Transaction,
  { division, organisationId, organisationName }: Actor,
): Promise<PurchasingEntity> {
  const where = { countyCode: countyOf(division), id: organisationId };
  const entity = await tx.manager.findOne(PurchasingEntity, { where, lock: { mode: 'pessimistic_read' } });
  if (!entity) throw new Problem('not_found', { what: organisationName });
  if (entity.status !== 'active') throw new Problem('entity_suspended');
  return entity;
}

/** @throws Problem when a room that was named is not the county's */
export async function requireRoom(
  tx: ReadTransaction,
  { division }: Actor,
  roomId: string | undefined,
  field = 'preferredRoomId',
): Promise<void> {
  if (!roomId) return;
  const room = await tx.one('SELECT FROM venue_room WHERE county_code = $1 AND id = $2', [
    countyOf(division),
    roomId,
  ]);
  if (!room) throw fieldProblem(field, 'not_found');
}
