import { type Indicator, IndicatorCode } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import type { Parameters } from './indicator.ts';
import { INDICATORS } from './indicators.ts';

interface SetRow {
  readonly indicator: IndicatorCode;
  readonly parameters: Parameters;
  readonly since: string;
}

/** What counties have set for their indicators, as of a day. */
const setOn = (tx: ReadTransaction, countyCode: string, on: string): Promise<SetRow[]> =>
  tx.query<SetRow>(
    `SELECT DISTINCT ON (indicator) indicator, parameters, effective_from AS since FROM red_flag_parameter
     WHERE county_code = $1 AND effective_from <= $2 ORDER BY indicator, effective_from DESC`,
    [countyCode, on],
  );

const defaultsOf = (code: IndicatorCode): Record<string, number> =>
  Object.fromEntries(
    Object.entries(INDICATORS[code].parameters).map(([name, parameter]) => [name, parameter.default]),
  );

/** The parameters of every indicator that a county has in force on a day. */
export async function parametersOn(
  tx: ReadTransaction,
  countyCode: string,
  on: string,
): Promise<(code: IndicatorCode) => Parameters> {
  const rows = new Map((await setOn(tx, countyCode, on)).map((row) => [row.indicator, row.parameters]));
  return (code) => ({ ...defaultsOf(code), ...rows.get(code) });
}

/** Every indicator with its words, and the parameters in force; a province has none of its own. */
export async function indicatorsOn(
  tx: ReadTransaction,
  countyCode: string | null,
  on: string,
): Promise<Indicator[]> {
  const rows = new Map(
    (countyCode ? await setOn(tx, countyCode, on) : []).map((row) => [row.indicator, row]),
  );
  return (Object.entries(INDICATORS) as [IndicatorCode, (typeof INDICATORS)[IndicatorCode]][]).map(
    ([id, { parameters, ...words }]) => ({
      id,
      name: IndicatorCode.labels[id][0],
      nameEn: IndicatorCode.labels[id][1],
      ...words,
      parameters: Object.entries(parameters).map(([name, parameter]) => {
        const set = rows.get(id);
        const value = set?.parameters[name];
        return {
          name,
          ...parameter,
          value: value ?? parameter.default,
          since: value === undefined || !set ? null : set.since,
        };
      }),
    }),
  );
}
