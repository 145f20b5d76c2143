import type { Actor } from '@yinhu/contracts/kernel';
import { type Transaction, takenProblem } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { In } from 'typeorm';
import { inScope } from '../../shared/scope.ts';
import { ENTITIES, type EntityStep } from './entity-lifecycle.ts';
import { PurchasingEntity } from './purchasing-entity.entity.ts';

/**
 * The entity, locked until the transaction ends: meanwhile it submits, merges and changes nothing. @throws
 * Problem `not_found`
 */
export async function lockEntity(tx: Transaction, actor: Actor, id: string): Promise<PurchasingEntity> {
  const [entity] = await lockEntities(tx, countyOf(actor.division), [id]);
  return inScope(actor, entity, id, ({ divisionCode }) => ({ divisionCode, entityId: id }));
}

/**
 * Entities of a county, locked in the order of their ids, so that two who lock the same ones do not wait in a
 * circle.
 */
export const lockEntities = (
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<PurchasingEntity[]> =>
  tx.manager.find(PurchasingEntity, {
    where: { countyCode, id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });

/** When each entity was last changed. */
export async function lastChanges(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await tx.query<{ id: string; at: Date }>(
    `SELECT DISTINCT ON (entity_id) entity_id AS id, at FROM entity_history
     WHERE county_code = $1 AND entity_id = ANY($2::uuid[]) ORDER BY entity_id, version DESC`,
    [countyCode, ids],
  );
  return new Map(rows.map(({ id, at }) => [id, at]));
}

/**
 * Claims the credit codes, which are unique in the nation, and enters the entities. @throws Problem
 * `already_exists` or `not_registrable` when somebody has a code
 */
export async function insertEntities(tx: Transaction, entities: readonly PurchasingEntity[]): Promise<void> {
  const claims = entities.map(({ creditCode, countyCode, id }) => ({
    code: creditCode,
    county_code: countyCode,
    entity_id: id,
  }));
  const claimed = await tx.query<{ code: string }>(
    `INSERT INTO credit_code (code, county_code, entity_id)
     SELECT code, county_code, entity_id FROM jsonb_to_recordset($1::jsonb) AS c(code text, county_code text, entity_id uuid) ORDER BY code
     ON CONFLICT DO NOTHING RETURNING code`,
    [JSON.stringify(claims)],
  );
  const mine = new Set(claimed.map(({ code }) => code));
  const taken = entities.find(({ creditCode }) => !mine.has(creditCode));
  if (taken)
    throw await takenProblem(tx, taken.creditCode, 'SELECT FROM purchasing_entity WHERE credit_code = $1');
  await tx.query(
    `INSERT INTO purchasing_entity (id, division_code, credit_code, name, sector, department, contact_name, status, registered_at, version)
     SELECT id, "divisionCode", "creditCode", name, sector, department, "contactName", status, "registeredAt", version
     FROM jsonb_to_recordset($1::jsonb) AS e(id uuid, "divisionCode" text, "creditCode" text, name text, sector text, department text,
       "contactName" text, status text, "registeredAt" timestamptz, version int)`,
    [JSON.stringify(entities)],
  );
}

/**
 * Stores what steps have made of entities, keeps the names they had, and takes the quotas of those
 * transferred along.
 */
export async function saveEntities(tx: Transaction, steps: readonly EntityStep[]): Promise<void> {
  for (const step of steps) ENTITIES.store(tx, step);
  const renamed = steps.filter(({ before, after }) => before && before.name !== after.name);
  if (renamed.length > 0) await keepNames(tx, renamed);
  const moved = steps.filter(({ before, after }) => before && before.divisionCode !== after.divisionCode);
  if (moved.length > 0)
    await moveQuotas(
      tx,
      moved.map(({ after }) => after),
    );
}

/** A name was used from the end of the one before it, or from registration on. */
async function keepNames(tx: Transaction, steps: readonly EntityStep[]): Promise<void> {
  const rows = steps.map(({ after, before, at }) => ({
    county_code: after.countyCode,
    entity_id: after.id,
    name: before?.name,
    registered_at: after.registeredAt,
    until: at,
    version: after.version,
  }));
  await tx.query(
    `INSERT INTO entity_former_name (county_code, entity_id, name, used_from, used_until, version)
     SELECT s.county_code, s.entity_id, s.name, coalesce(max(f.used_until), s.registered_at), s.until, s.version
     FROM jsonb_to_recordset($1::jsonb)
         AS s(county_code text, entity_id uuid, name text, registered_at timestamptz, until timestamptz, version int)
       LEFT JOIN entity_former_name f ON f.county_code = s.county_code AND f.entity_id = s.entity_id
     GROUP BY s.county_code, s.entity_id, s.name, s.registered_at, s.until, s.version`,
    [JSON.stringify(rows)],
  );
}

async function moveQuotas(tx: Transaction, entities: readonly PurchasingEntity[]): Promise<void> {
  await tx.query(
    `UPDATE quota q SET division_code = s."divisionCode"
     FROM jsonb_to_recordset($1::jsonb) AS s("countyCode" text, id uuid, "divisionCode" text)
     WHERE q.county_code = s."countyCode" AND q.entity_id = s.id`,
    [JSON.stringify(entities.map(({ countyCode, id, divisionCode }) => ({ countyCode, id, divisionCode })))],
  );
}
