import { Injectable } from '@nestjs/common';
import type { Call, InputOf, OcdsSource, ocdsImports } from '@yinhu/contracts';
import { Database, pageOf } from '@yinhu/database';
import { actorOf } from '../../calls/actor-of.ts';
import { countiesOf } from '../../calls/scope.ts';
import { containing } from '../../lists/filters.ts';

type SourceRow = Omit<OcdsSource, 'takenAt'> & { readonly takenAt: Date };

const SORT = { takenAt: 's.taken_at', ocid: 's.ocid' } as const;

/** Which filings came from elsewhere. */
@Injectable()
export class OcdsSourcesQueries {
  constructor(private readonly database: Database) {}

  async list({ filter, range, sort: [field, direction] }: InputOf<typeof ocdsImports.list>, call: Call) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    const page = await this.database.read(call, (tx) =>
      pageOf<SourceRow>(tx, {
        select: `s.ocid AS id, s.ocid, s.release_ids AS releases, s.filing_id AS "filingId", f.number AS "filingNumber", f.title,
          s.taken_at AS "takenAt", s.by_name AS by`,
        from: 'ocds_source s JOIN filing f ON f.county_code = s.county_code AND f.id = s.filing_id',
        conditions: [
          ['s.county_code >= ?', from],
          ['s.county_code < ?', toExclusive],
          ['(s.ocid ILIKE ? OR f.title ILIKE ? OR f.number LIKE ?)', containing(filter.q)],
          ['s.ocid = ANY(?)', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['s.ocid', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map((row) => ({ ...row, takenAt: row.takenAt.toISOString() })) };
  }
}
