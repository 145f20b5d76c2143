import type { HOUSEHOLD, Household } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { inDivision, pageOf, type ReadTransaction } from '@yinhu/database';
import type { HouseholdRecord } from './household.entity.ts';
import { householdOf } from './household-answer.ts';

const COLUMNS = `id, number, head_name AS "headName", division_code AS "divisionCode", attribute, poverty_status AS status,
  main_cause AS "mainCause", further_causes AS "furtherCauses", member_count AS "memberCount", story,
  registered_at AS "registeredAt", version`;

const SORT = {
  number: 'number',
  registeredAt: 'registered_at',
  divisionCode: 'division_code',
  povertyStatus: 'poverty_status',
  memberCount: 'member_count',
} as const;

/** Dossiers with their heads' names in clear: callers mask them for whom may not see them. */
export async function listHouseholds(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.households.list>,
) {
  const page = await pageOf<HouseholdRecord>(tx, {
    select: COLUMNS,
    from: 'household',
    conditions: [
      ['id = ANY(?::uuid[])', filter.id],
      ...inDivision('division_code', filter.divisionCode),
      ['poverty_status = ?', filter.povertyStatus],
      ['attribute = ?', filter.attribute],
      ['(main_cause = ? OR ? = ANY(further_causes))', filter.cause],
      ['(position(? in number) > 0 OR position(? in head_name) > 0)', filter.q?.trim() || undefined],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'ASC'],
    ],
    range,
  });
  return { ...page, items: page.items.map(householdOf) };
}

export async function findHousehold(tx: ReadTransaction, id: string): Promise<Household | undefined> {
  const row = await tx.one<HouseholdRecord>(`SELECT ${COLUMNS} FROM household WHERE id = $1`, [id]);
  return row && householdOf(row);
}
