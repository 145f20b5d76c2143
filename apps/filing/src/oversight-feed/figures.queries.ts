import { Controller } from '@nestjs/common';
import { FILING, type FilingFigures } from '@yinhu/contracts/filing';
import type { InputOf } from '@yinhu/contracts/kernel';
import { Database, scopeRange } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { Handles } from '@yinhu/messaging';

type Counts = FilingFigures;

/**
 * The figures that filing owns, counted from its own tables. A batch is a poverty-alleviation filing that was
 * filed by the end of a business day and not cancelled by then. It counts once in each of its places: its
 * beneficiary divisions and all above them, which its entity's county, prefecture and province always are. So
 * does its entity. A place's money is the sum of the shares of the beneficiary divisions at or below it.
 */
@Controller()
export class FiguresQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.figures.count)
  async count({ code, asOf }: InputOf<typeof FILING.figures.count>): Promise<Counts> {
    const county = countyOf(code);
    const counts = await this.database.system(county, (tx) =>
      tx.one<Counts>(
        `SELECT count(DISTINCT f.id)::int AS "filing.batches",
                coalesce(sum(b.share_fen), 0)::bigint AS "filing.budgetFen",
                count(DISTINCT f.entity_id)::int AS "filing.purchasingEntities"
         FROM filing f JOIN filing_beneficiary b ON b.county_code = f.county_code AND b.filing_id = f.id
         WHERE f.county_code >= $1 AND f.county_code < $2 AND b.division_code >= $3 AND b.division_code < $4
           AND f.purpose = 'poverty_alleviation'
           AND f.filed_at < ($5::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
           AND (f.cancelled_at IS NULL OR f.cancelled_at >= ($5::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`,
        [...scopeRange(county), ...scopeRange(code), asOf],
      ),
    );
    return counts ?? { 'filing.batches': 0, 'filing.budgetFen': 0, 'filing.purchasingEntities': 0 };
  }
}
