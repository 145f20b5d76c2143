import type { ReadTransaction } from '@yinhu/database';

/** Metric → value of a division, as of the end of a day. */
export type Figures = ReadonlyMap<string, number>;

/** Figures of many divisions as of a day: whole months before it, and the days of its month. */
export async function figuresAsOf(
  tx: ReadTransaction,
  generation: number,
  codes: readonly string[],
  asOf: string,
): Promise<Map<string, Figures>> {
  const rows = await tx.query<{ division: string; metric: string; value: number }>(
    `SELECT division, metric, sum(value)::bigint AS value FROM (
       SELECT division, metric, value FROM figure_month
       WHERE generation = $1 AND division = ANY($2) AND month < date_trunc('month', $3::date)
       UNION ALL
       SELECT division, metric, value FROM figure_day
       WHERE generation = $1 AND division = ANY($2) AND day >= date_trunc('month', $3::date) AND day <= $3::date
     ) AS part GROUP BY division, metric`,
    [generation, codes, asOf],
  );
  const byDivision = new Map<string, Map<string, number>>(codes.map((code) => [code, new Map()]));
  for (const { division, metric, value } of rows) byDivision.get(division)?.set(metric, value);
  return byDivision;
}

/** Median minutes from submission to filing by division; the mean of the middle two for an even count. */
export async function medianMinutes(
  tx: ReadTransaction,
  generation: number,
  codes: readonly string[],
  asOf: string,
): Promise<Map<string, number>> {
  const rows = await tx.query<{ division: string; median: number }>(
    `WITH histogram AS (
       SELECT division, minutes, sum(value) AS n FROM duration
       WHERE generation = $1 AND division = ANY($2) AND day <= $3::date
       GROUP BY division, minutes HAVING sum(value) > 0
     ), ranked AS (
       SELECT division, minutes, n,
              sum(n) OVER (PARTITION BY division ORDER BY minutes) AS upto,
              sum(n) OVER (PARTITION BY division) AS total
       FROM histogram
     )
     SELECT division, (
       min(minutes) FILTER (WHERE upto >= ceil(total / 2)) + min(minutes) FILTER (WHERE upto >= floor(total / 2) + 1)
     )::float8 / 2 AS median
     FROM ranked GROUP BY division`,
    [generation, codes, asOf],
  );
  return new Map(rows.map((row) => [row.division, row.median]));
}

/** What one figure gained in each month of a span, and its total at each month's end. */
export async function monthlySeries(
  tx: ReadTransaction,
  generation: number,
  code: string,
  metric: string,
  from: string,
  to: string,
) {
  return tx.query<{ month: string; added: number; total: number }>(
    `WITH months AS (
       SELECT generate_series(($4 || '-01')::date, ($5 || '-01')::date, interval '1 month')::date AS month LIMIT 240
     ), opening AS (
       SELECT coalesce(sum(value), 0)::bigint AS value FROM figure_month
       WHERE generation = $1 AND division = $2 AND metric = $3 AND month < ($4 || '-01')::date
     )
     SELECT to_char(m.month, 'YYYY-MM') AS month,
            coalesce(f.value, 0)::bigint AS added,
            ((SELECT value FROM opening) + sum(coalesce(f.value, 0)) OVER (ORDER BY m.month))::bigint AS total
     FROM months m
     LEFT JOIN figure_month f ON f.generation = $1 AND f.division = $2 AND f.metric = $3 AND f.month = m.month
     ORDER BY m.month`,
    [generation, code, metric, from, to],
  );
}
