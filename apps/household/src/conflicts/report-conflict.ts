import type { Call } from '@yinhu/contracts/kernel';
import { maskNumber } from '@yinhu/contracts/privacy';
import type { Database } from '@yinhu/database';
import { v7 } from 'uuid';

interface Registered {
  readonly name: string;
  readonly identityNumber: string;
  /** Blind index of the identity number. */
  readonly index: string;
}

/**
 * Tells the township of a village that somebody whom the village was to register is in a dossier already.
 * Where that is, the system looks up and keeps; whoever registered learns nothing of it. Tried again, the
 * notice counts.
 */
export async function reportConflict(
  database: Database,
  call: Call,
  village: string,
  members: readonly Registered[],
): Promise<void> {
  const held = await database.system(village.slice(0, 2), (tx) =>
    tx.query<{ index: string; householdId: string }>(
      `SELECT identity_index AS index, household_id AS "householdId" FROM member WHERE identity_index = ANY($1)`,
      [members.map(({ index }) => index)],
    ),
  );
  const attemptedBy = `${call.actor?.organisationName} · ${call.actor?.name}`;
  // Apart from the registration, which came to nothing, and from its key: under that no answer is to be kept.
  await database.transaction({ ...call, idempotencyKey: undefined }, async (tx) => {
    for (const { index, householdId } of held) {
      const member = members.find((one) => one.index === index);
      if (!member) continue;
      const row = await tx.one<{ id: string }>(
        `INSERT INTO registration_conflict (id, division_code, identity_index, identity_masked, name, attempted_by, first_at, last_at, household_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
         ON CONFLICT (division_code, identity_index) WHERE status = 'open'
         DO UPDATE SET attempts = registration_conflict.attempts + 1, last_at = excluded.last_at, attempted_by = excluded.attempted_by
         RETURNING id`,
        [
          v7(),
          village,
          index,
          maskNumber(member.identityNumber),
          member.name,
          attemptedBy,
          call.at,
          householdId,
        ],
      );
      if (row)
        tx.audit({ aggregate: 'registration-conflict', id: row.id, action: 'hold', division: village });
    }
  });
}
