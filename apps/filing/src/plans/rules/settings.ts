import type { ReadTransaction } from '@yinhu/database';
import type { ParameterSettings, RuleSettings, Thresholds } from './facts.ts';

/** What one division has set of a rule, latest in effect. */
export interface ParameterRow {
  readonly ruleCode: string;
  readonly divisionCode: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly since: string;
}

export interface ThresholdRow {
  readonly measure: keyof Thresholds;
  readonly group: 'goods' | 'works' | 'services';
  readonly amountFen: number;
}

export interface SettingRows {
  readonly parameters: readonly ParameterRow[];
  readonly thresholds: readonly ThresholdRow[];
}

/**
 * Columns `parameters` and `thresholds` of a county on a date, as JSON, for whatever statement needs them
 * beside other things. Of two entries for one date the later entered counts; of province and county the
 * stricter amount.
 */
export const settingColumns = (county: string, on: string): string => `
  (SELECT coalesce(jsonb_agg(p), '[]') FROM (
    SELECT DISTINCT ON (rule_code, division_code)
      rule_code AS "ruleCode", division_code AS "divisionCode", parameters, effective_from AS since
    FROM rule_parameter WHERE county_code IN (${county}, left(${county}, 2)) AND effective_from <= ${on}
    ORDER BY rule_code, division_code, effective_from DESC, seq DESC
  ) AS p) AS parameters,
  (SELECT coalesce(jsonb_agg(t), '[]') FROM (
    SELECT measure, catalogue_group AS "group", min(amount_fen) AS "amountFen" FROM (
      SELECT DISTINCT ON (measure, catalogue_group, division_code) measure, catalogue_group, amount_fen
      FROM procurement_threshold WHERE county_code IN (${county}, left(${county}, 2)) AND effective_from <= ${on}
      ORDER BY measure, catalogue_group, division_code, effective_from DESC, seq DESC
    ) AS latest GROUP BY measure, catalogue_group
  ) AS t) AS thresholds`;

export function settingsOf({ parameters, thresholds }: SettingRows): RuleSettings {
  const rows = parameters.toSorted((a, b) => a.divisionCode.length - b.divisionCode.length);
  const amounts: Record<string, Record<string, number>> = {};
  for (const { measure, group, amountFen } of thresholds)
    amounts[measure] = { ...amounts[measure], [group]: amountFen };
  return {
    parameters: rows.reduce<ParameterSettings>(
      (all, row) => overlaid(all, { [row.ruleCode]: row.parameters }),
      {},
    ),
    thresholds: amounts,
  };
}

/** Settings with others above them, value by value. */
export const overlaid = (below: ParameterSettings, above: ParameterSettings): ParameterSettings => ({
  ...below,
  ...Object.fromEntries(Object.entries(above).map(([code, values]) => [code, { ...below[code], ...values }])),
});

/** What a county (or a province) has in force on a date. */
export async function settingRowsOn(tx: ReadTransaction, county: string, on: string): Promise<SettingRows> {
  const rows = await tx.one<SettingRows>(`SELECT ${settingColumns('$1::text', '$2::date')}`, [county, on]);
  return rows ?? { parameters: [], thresholds: [] };
}
