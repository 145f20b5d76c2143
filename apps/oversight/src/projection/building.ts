import { Problem } from '@yinhu/contracts/kernel';
import type { ProjectionState } from '@yinhu/contracts/oversight';
import type { Transaction } from '@yinhu/database';
import { inboxOf } from './generation.ts';

const GENERATION_TABLES = ['fact', 'figure_day', 'figure_month', 'presence', 'duration'];
/** How often who builds says that it is still at it. */
export const SEEN_EVERY_MS = 2_000;
/** Who has said nothing for so long is dead, or stands still; what it may still do then changes nothing. */
const DEAD_AFTER = "interval '15 seconds'";
const IS_ALIVE = `coalesce(building_seen_at > clock_timestamp() - ${DEAD_AFTER}, false)`;

type Building = ProjectionState['building'];

/**
 * Reserves a generation that none was before. @throws Problem `conflict` while another is built by a process
 * that lives
 */
export async function beginBuilding(tx: Transaction): Promise<number> {
  const begun = await tx.one<{ building: number }>(
    `UPDATE projection SET building = greatest(last_generation, generation, coalesce(building, 0)) + 1,
       last_generation = greatest(last_generation, generation, coalesce(building, 0)) + 1,
       building_since = clock_timestamp(), building_seen_at = clock_timestamp()
     WHERE building IS NULL OR NOT ${IS_ALIVE} RETURNING building`,
  );
  if (!begun) throw new Problem('conflict');
  return begun.building;
}

/** Says that who builds is still at it; answers whether it shall be. */
export async function goOnBuilding(tx: Transaction, generation: number): Promise<boolean> {
  const sql =
    'UPDATE projection SET building_seen_at = clock_timestamp() WHERE building = $1 RETURNING building';
  return (await tx.one(sql, [generation])) !== undefined;
}

/** Gives a generation up; answers whether it was being built. */
export async function endBuilding(tx: Transaction, generation: number): Promise<boolean> {
  const sql = 'UPDATE projection SET building = NULL WHERE building = $1 RETURNING generation';
  return (await tx.one(sql, [generation])) !== undefined;
}

/** Puts a generation into use; answers whether it was still the one that is built. */
export async function switchTo(tx: Transaction, generation: number): Promise<boolean> {
  const sql =
    'UPDATE projection SET generation = $1, building = NULL WHERE building = $1 RETURNING generation';
  return (await tx.one(sql, [generation])) !== undefined;
}

export async function buildingIn(tx: Transaction): Promise<Building> {
  const row = await tx.one<{ generation: number | null; since: Date; alive: boolean }>(
    `SELECT building AS generation, building_since AS since, ${IS_ALIVE} AS alive FROM projection`,
  );
  if (!row?.generation) return null;
  const counted = await tx.one<{ n: number }>('SELECT count(*)::int AS n FROM inbox WHERE consumer = $1', [
    inboxOf(row.generation),
  ]);
  return {
    generation: row.generation,
    applied: counted?.n ?? 0,
    since: row.since.toISOString(),
    alive: row.alive,
  };
}

/** What the generation has replaced, and what was left of those that were given up before it. */
export async function removeOthers(tx: Transaction, generation: number): Promise<void> {
  for (const table of GENERATION_TABLES)
    await tx.query(`DELETE FROM ${table} WHERE generation < $1`, [generation]);
  for (const table of ['inbox', 'inbox_watermark', 'dead_letter'])
    await tx.query(
      `DELETE FROM ${table} WHERE consumer LIKE 'oversight@%' AND split_part(consumer, '@', 2)::int < $1`,
      [generation],
    );
}
