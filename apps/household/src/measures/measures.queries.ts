import type { HOUSEHOLD, Measure } from '@yinhu/contracts/household';
import type { InputOf } from '@yinhu/contracts/kernel';
import { inDivision, pageOf, type ReadTransaction } from '@yinhu/database';

export const MEASURE_COLUMNS = `id, household_id AS "householdId", division_code AS "divisionCode", kind, title, detail, status,
  value_fen AS "valueFen", source, source_ref AS "sourceRef", started_on AS "startedOn", outcome, version`;

const SORT = { startedOn: 'started_on', kind: 'kind', status: 'status', valueFen: 'value_fen' } as const;

export function listMeasures(
  tx: ReadTransaction,
  { filter, range, sort }: InputOf<typeof HOUSEHOLD.measures.list>,
) {
  return pageOf<Measure>(tx, {
    select: MEASURE_COLUMNS,
    from: 'measure',
    conditions: [
      ['id = ANY(?::uuid[])', filter.id],
      ['household_id = ?::uuid', filter.householdId],
      ['kind = ?', filter.kind],
      ['status = ?', filter.status],
      ['source = ?', filter.source],
      ...inDivision('division_code', filter.divisionCode),
    ],
    orderBy: [
      [SORT[sort[0]], sort[1]],
      ['id', 'DESC'],
    ],
    range,
  });
}
