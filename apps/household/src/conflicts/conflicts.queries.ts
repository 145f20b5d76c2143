import type { HOUSEHOLD, RegistrationConflict } from '@yinhu/contracts/household';
import { type InputOf, Problem } from '@yinhu/contracts/kernel';
import { pageOf, type ReadTransaction } from '@yinhu/database';

/**
 * The other dossier comes through the policy of `household`: where it lies outside the reader's division
 * there is none.
 */
const FROM = 'registration_conflict c LEFT JOIN household h ON h.id = c.household_id';
const COLUMNS = `c.id, c.division_code AS "divisionCode", c.identity_masked AS "identityNumber", c.name, c.attempted_by AS "attemptedBy",
  c.attempts, c.first_at AS "firstAt", c.last_at AS "lastAt", h.id AS "householdId", h.number AS "householdNumber", c.status, c.outcome`;

const SORT = { lastAt: 'c.last_at', firstAt: 'c.first_at' } as const;

type ConflictRow = Omit<RegistrationConflict, 'firstAt' | 'lastAt'> & {
  readonly firstAt: Date;
  readonly lastAt: Date;
};
const toConflict = (row: ConflictRow): RegistrationConflict => ({
  ...row,
  firstAt: row.firstAt.toISOString(),
  lastAt: row.lastAt.toISOString(),
});

export async function listConflicts(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.registrationConflicts.list>,
) {
  const page = await pageOf<ConflictRow>(tx, {
    select: COLUMNS,
    from: FROM,
    conditions: [
      ['c.id = ANY(?::uuid[])', filter.id],
      ['c.status = ?', filter.status],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['c.id', 'DESC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(toConflict) };
}

export async function requireConflict(tx: ReadTransaction, id: string): Promise<RegistrationConflict> {
  const row = await tx.one<ConflictRow>(`SELECT ${COLUMNS} FROM ${FROM} WHERE c.id = $1`, [id]);
  if (!row) throw new Problem('not_found', { what: id });
  return toConflict(row);
}
