import { Controller } from '@nestjs/common';
import { FILING, type OpenDataSummary } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { OCDS } from '../settings.ts';

interface YearRow {
  readonly county: string;
  readonly year: number;
  readonly releases: number;
  readonly processes: number;
  readonly updatedAt: Date;
}

/** How much is published. */
@Controller()
export class OpenDataQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ocds.summary)
  async summary({ county }: InputOf<typeof FILING.ocds.summary>, call: Call): Promise<OpenDataSummary> {
    const years = await this.database.read(call, (tx) =>
      tx.query<YearRow>(
        // A process is counted in the year it began.
        `SELECT county_code AS county, extract(year FROM date AT TIME ZONE 'Asia/Shanghai')::int AS year, count(*)::int AS releases,
           count(*) FILTER (WHERE number = 1)::int AS processes, max(recorded_at) AS "updatedAt"
         FROM ocds_release WHERE $1::text IS NULL OR county_code = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
        [county ?? null],
      ),
    );
    const updated = years.map(({ updatedAt }) => updatedAt.getTime());
    return {
      releases: sum(years.map(({ releases }) => releases)),
      processes: sum(years.map(({ processes }) => processes)),
      updatedAt: updated.length > 0 ? new Date(Math.max(...updated)).toISOString() : null,
      license: OCDS.license,
      publisher: OCDS.publisher,
      prefix: OCDS.prefix,
      bulk: years.map((row) => ({ county: row.county, year: row.year, releases: row.releases })),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
