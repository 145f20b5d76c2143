import { Controller } from '@nestjs/common';
import { FILING, type OcdsSource } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { containing } from '../shared/filters.ts';
import { countiesOf } from '../shared/scope.ts';

type SourceRow = Omit<OcdsSource, 'takenAt'> & { readonly takenAt: Date };

const SORT = { takenAt: 'coalesce(x.taken_at, s.taken_at)', ocid: 'source.ocid' } as const;

/** Which filings and tenders came from elsewhere. */
@Controller()
export class OcdsSourcesQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.ocdsImports.list)
  async list(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.ocdsImports.list>,
    call: Call,
  ) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    const page = await this.database.read(call, (tx) =>
      pageOf<SourceRow>(tx, {
        select: `source.ocid AS id, source.ocid, coalesce(x.release_ids, s.release_ids) AS releases, s.filing_id AS "filingId",
          f.number AS "filingNumber", x.tender_id AS "tenderId", t.number AS "tenderNumber", coalesce(t.title, f.title) AS title,
          coalesce(x.taken_at, s.taken_at) AS "takenAt", coalesce(x.by_name, s.by_name) AS by`,
        from: `ocds_source s FULL JOIN ocds_tender_source x USING (county_code, ocid) AS source
          LEFT JOIN filing f ON f.county_code = s.county_code AND f.id = s.filing_id
          LEFT JOIN tender t ON t.county_code = x.county_code AND t.id = x.tender_id`,
        conditions: [
          ['source.county_code >= ?', from],
          ['source.county_code < ?', toExclusive],
          [
            '(source.ocid ILIKE ? OR f.title ILIKE ? OR t.title ILIKE ? OR f.number LIKE ? OR t.number LIKE ?)',
            containing(filter.q),
          ],
          ['source.ocid = ANY(?)', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['source.ocid', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map((row) => ({ ...row, takenAt: row.takenAt.toISOString() })) };
  }
}
