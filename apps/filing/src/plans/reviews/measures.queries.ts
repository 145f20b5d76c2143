import { Controller } from '@nestjs/common';
import { FILING, type ReviewMeasure } from '@yinhu/contracts/filing';
import { type Call, endOfDay, type InputOf, Problem, startOfDay } from '@yinhu/contracts/kernel';
import { Database, scopeRange } from '@yinhu/database';
import { countyOf, isWithin } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';

/** Rows of a division: its county leads the keys. */
const WITHIN = 'county_code >= $1 AND county_code < $2 AND division_code >= $3 AND division_code < $4';
const BETWEEN = (column: string) => `${column} >= $5 AND ${column} <= $6`;

/**
 * One pass over what happened, gathered three ways: altogether, by month, by county. Hours to one decimal.
 */
const MEASURES = `
  WITH happened AS (
    SELECT county_code, filed_at AS at, CASE WHEN auto_filed THEN 'by_rules' ELSE 'by_person' END AS what, NULL AS outcome,
      NULL::int AS minutes, NULL::boolean AS kept
    FROM filing WHERE ${WITHIN} AND ${BETWEEN('filed_at')}
    UNION ALL
    SELECT county_code, ended_at, 'ended', outcome, CASE WHEN outcome <> 'cancelled' THEN working_minutes END, ended_at <= due_at
    FROM filing_review WHERE ${WITHIN} AND ${BETWEEN('ended_at')}
    UNION ALL
    SELECT county_code, escalated_at, 'escalated', NULL, NULL, NULL
    FROM filing_review WHERE ${WITHIN} AND ${BETWEEN('escalated_at')}
  ), dated AS (
    SELECT *, to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month FROM happened
  )
  SELECT month, county_code AS "countyCode",
    count(*) FILTER (WHERE what IN ('by_rules', 'by_person'))::int AS filed,
    count(*) FILTER (WHERE what = 'by_rules')::int AS "filedByRules",
    count(*) FILTER (WHERE outcome = 'filed')::int AS approved,
    count(*) FILTER (WHERE outcome = 'returned')::int AS returned,
    count(*) FILTER (WHERE outcome = 'rejected')::int AS rejected,
    count(*) FILTER (WHERE outcome = 'cancelled')::int AS withdrawn,
    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) / 60)::numeric, 1)::float8 AS "medianHours",
    round((percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) / 60)::numeric, 1)::float8 AS "p90Hours",
    count(*) FILTER (WHERE kept AND outcome <> 'cancelled')::int AS "clocksKept",
    count(*) FILTER (WHERE NOT kept AND outcome <> 'cancelled')::int AS "clocksMissed",
    count(*) FILTER (WHERE what = 'escalated')::int AS escalated
  FROM dated GROUP BY GROUPING SETS ((), (month), (county_code)) ORDER BY month, county_code`;

interface Row extends ReviewMeasure {
  readonly month: string | null;
  readonly countyCode: string | null;
}

/** How reviewing went, counted from the plans and their clocks themselves. */
@Controller()
export class MeasuresQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.reviews.measures)
  async measures({ code, from, to }: InputOf<typeof FILING.reviews.measures>, call: Call) {
    if (!isWithin(code, actorOf(call).division)) throw new Problem('out_of_scope', { division: code });
    const params = [...scopeRange(countyOf(code)), ...scopeRange(code), startOfDay(from), endOfDay(to)];
    const rows = await this.database.read(call, (tx) => tx.query<Row>(MEASURES, params));
    return {
      code,
      from,
      to,
      total:
        rows.flatMap(({ month, countyCode, ...total }) =>
          month === null && countyCode === null ? [total] : [],
        )[0] ?? NOTHING,
      months: rows.flatMap(({ month, countyCode: _, ...measure }) =>
        month === null ? [] : [{ month, ...measure }],
      ),
      counties:
        code.length >= 6
          ? []
          : rows.flatMap(({ month: _, countyCode, ...measure }) =>
              countyCode === null ? [] : [{ countyCode, ...measure }],
            ),
    };
  }
}

const NOTHING: ReviewMeasure = {
  filed: 0,
  filedByRules: 0,
  approved: 0,
  returned: 0,
  rejected: 0,
  withdrawn: 0,
  medianHours: null,
  p90Hours: null,
  clocksKept: 0,
  clocksMissed: 0,
  escalated: 0,
};
