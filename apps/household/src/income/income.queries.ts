import type { HOUSEHOLD, IncomeEntry } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { pageOf, type ReadTransaction } from '@yinhu/database';

/** An entry is never edited, so that its version is always 1. */
export const INCOME_COLUMNS = `id, household_id AS "householdId", division_code AS "divisionCode", kind, amount_fen AS "amountFen", source,
  source_ref AS "sourceRef", note, received_on AS "on", reverses_id AS "reversesId", 1 AS version`;

const SORT = { on: 'received_on', amountFen: 'amount_fen', kind: 'kind' } as const;

export function listIncome(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.income.list>,
) {
  return pageOf<IncomeEntry>(tx, {
    select: INCOME_COLUMNS,
    from: 'income_entry',
    conditions: [
      ['id = ANY(?::uuid[])', filter.id],
      ['household_id = ?::uuid', filter.householdId],
      ['kind = ?', filter.kind],
      ['source = ?', filter.source],
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'DESC'],
    ],
    range,
  });
}
