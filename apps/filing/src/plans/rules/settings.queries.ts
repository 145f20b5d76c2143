import { Controller } from '@nestjs/common';
import { FILING, type ParameterChange, type Threshold } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf } from '../../shared/scope.ts';
import { ownCounty } from './own-county.ts';

export type ParameterChangeRow = Omit<ParameterChange, 'recordedAt'> & { readonly recordedAt: Date };
export type ThresholdRow = Omit<Threshold, 'recordedAt'> & { readonly recordedAt: Date };

export const parameterChangeOf = (row: ParameterChangeRow): ParameterChange => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
});
export const thresholdOf = (row: ThresholdRow): Threshold => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
});

/**
 * An amount holds until the day before its division's next one; of two for one day the later entered is the
 * one.
 */
export const THRESHOLDS = `(
  SELECT id, measure, catalogue_group AS "group", division_code AS "divisionCode", county_code, amount_fen AS "amountFen",
    effective_from AS "effectiveFrom", lead(effective_from) OVER following - 1 AS "effectiveTo",
    source_document AS "sourceDocument", reason, by_name AS by, recorded_at AS "recordedAt"
  FROM procurement_threshold
  WINDOW following AS (PARTITION BY division_code, measure, catalogue_group ORDER BY effective_from, seq)
) AS t`;
export const THRESHOLD_COLUMNS = `t.id, t.measure, t."group", t."divisionCode", t."amountFen", t."effectiveFrom", t."effectiveTo",
  t."sourceDocument", t.reason, t.by, t."recordedAt"`;
const THRESHOLD_SORT = { effectiveFrom: 't."effectiveFrom"', amountFen: 't."amountFen"' } as const;
const CHANGE_SORT = { effectiveFrom: 'p.effective_from', recordedAt: 'p.seq' } as const;

/** What province and counties have set, and when. */
@Controller()
export class SettingsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ruleParameters.list)
  async parameters(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.ruleParameters.list>,
    call: Call,
  ) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    const page = await this.database.read(call, (tx) =>
      pageOf<ParameterChangeRow>(tx, {
        select: `p.id, p.rule_code AS "ruleCode", p.division_code AS "divisionCode", p.parameters AS values,
          p.effective_from AS "effectiveFrom", p.reason, p.by_name AS by, p.recorded_at AS "recordedAt"`,
        from: 'rule_parameter p',
        conditions: [
          // Those of the province are everybody's.
          [`(p.county_code = '${PROVINCE}' OR p.county_code >= ?)`, from],
          [`(p.county_code = '${PROVINCE}' OR p.county_code < ?)`, toExclusive],
          ['p.rule_code = ?', filter.ruleCode],
          ['p.division_code = ?', filter.divisionCode],
          ['p.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [CHANGE_SORT[field], direction],
          ['p.seq', direction],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(parameterChangeOf) };
  }

  @Handles(FILING.thresholds.list)
  async thresholds(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.thresholds.list>,
    call: Call,
  ) {
    const page = await this.database.read(call, (tx) =>
      pageOf<ThresholdRow>(tx, {
        select: THRESHOLD_COLUMNS,
        from: THRESHOLDS,
        conditions: [
          ['t."effectiveFrom" <= ?::date', filter.on],
          ['(t."effectiveTo" IS NULL OR t."effectiveTo" >= ?::date)', filter.on],
          ['t.measure = ?', filter.measure],
          ['t."group" = ?', filter.group],
          [`(t.county_code = '${PROVINCE}' OR t.county_code = ?)`, filter.divisionCode ?? ownCounty(call)],
          ['t.id = ANY(?::uuid[])', filter.id],
          // What was replaced on its own first day never held.
          ['(t."effectiveTo" IS NULL OR t."effectiveTo" >= t."effectiveFrom") = ?', true],
        ],
        orderBy: [
          [THRESHOLD_SORT[field], direction],
          ['t.measure', 'ASC'],
          ['t."group"', 'ASC'],
          ['t.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(thresholdOf) };
  }
}
