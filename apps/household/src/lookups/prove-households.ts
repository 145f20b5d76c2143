import { type HouseholdProof, LOOKUPS_PER_DAY, type ProvenHousehold } from '@yinhu/contracts/household';
import { businessDate, type Call, Problem } from '@yinhu/contracts/kernel';
import type { Transaction } from '@yinhu/database';
import { hasSurname } from './has-surname.ts';

/** Whether every question about households counts, or only those that were wrong. */
type Cost = 'all' | 'wrong';

/**
 * The households, among those in the caller's division, whose number and head's surname the caller knows.
 * Questions are counted by user and day under a lock of the counter, and audited. Undefined when there were
 * more than the day still had: then nothing is told of any of them, or a long list would find out about each.
 * Whoever calls throws `usedUp` only after the transaction, so that the count stays.
 */
export async function proveHouseholds(
  tx: Transaction,
  { actor }: Call,
  proofs: readonly HouseholdProof[],
  cost: Cost,
): Promise<ProvenHousehold[] | undefined> {
  if (!actor) throw new Problem('unauthenticated');
  const day = businessDate(new Date());
  const counter = await tx.one<{ asked: number }>(
    `INSERT INTO household_lookup (user_id, day, asked) VALUES ($1, $2, 0)
     ON CONFLICT (user_id, day) DO UPDATE SET asked = household_lookup.asked RETURNING asked`,
    [actor.userId, day],
  );
  const asked = counter?.asked ?? 0;
  // Before anything is looked up: otherwise who has used up his questions would learn what is right by what
  // is let pass.
  if (asked >= LOOKUPS_PER_DAY) throw usedUp();
  const known = await provenAmong(tx, proofs);
  const count = asked + (cost === 'all' ? proofs.length : proofs.length - known.length);
  await tx.query('UPDATE household_lookup SET asked = $3 WHERE user_id = $1 AND day = $2', [
    actor.userId,
    day,
    Math.min(count, LOOKUPS_PER_DAY),
  ]);
  for (const { number } of proofs) {
    const detail = { known: known.some((household) => household.number === number) };
    tx.audit({ aggregate: 'household', id: number, action: 'look-up', division: actor.division, detail });
  }
  return count > LOOKUPS_PER_DAY ? undefined : known;
}

export const usedUp = (): Problem => new Problem('lookups_used_up', { limit: LOOKUPS_PER_DAY });

async function provenAmong(tx: Transaction, proofs: readonly HouseholdProof[]): Promise<ProvenHousehold[]> {
  const rows = await tx.query<ProvenHousehold & { headName: string }>(
    `SELECT id, number, division_code AS "divisionCode", head_name AS "headName" FROM household WHERE number = ANY($1)`,
    [proofs.map(({ number }) => number)],
  );
  return proofs.flatMap(({ number, surname }) => {
    const row = rows.find((one) => one.number === number && hasSurname(one.headName, surname));
    return row ? [{ id: row.id, number, divisionCode: row.divisionCode }] : [];
  });
}
