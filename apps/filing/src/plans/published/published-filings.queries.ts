import { Controller } from '@nestjs/common';
import { FILING, type PublishedFiling } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { type Conditions, Database, pageOf } from '@yinhu/database';
import { Handles } from '@yinhu/messaging';
import { withinDivision } from '../../shared/scope.ts';
import { among, countyWithin, MOST_FOUND, searchFilings } from '../filings/filing-search.ts';

const COLUMNS = `f.id, f.number, f.entity_name AS "entityName", f.division_code AS "divisionCode", f.title,
  f.fiscal_year AS "fiscalYear", f.purpose, f.method, f.budget_fen AS "budgetFen", f.filed_at AS "filedAt"`;

const SORT = { filedAt: 'f.filed_at', number: 'f.number', budgetFen: 'f.budget_fen' } as const;

type Published = PublishedFiling;
type PublishedRow = Omit<Published, 'filedAt'> & { readonly filedAt: Date };

/**
 * Filed plans as anyone may see them, signed in or not: read from the table that holds only public columns.
 */
@Controller()
export class PublishedFilingsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.published.list)
  async list({ filter, range, sort: [field, direction] }: InputOf<typeof FILING.published.list>, call: Call) {
    const page = await this.database.read(call, async (tx) => {
      const found = await searchFilings(tx, 'published_filing', filter.q, countyWithin(filter.divisionCode));
      const words: Conditions = found && 'grams' in found ? [['s.grams @> ?::int[]', found.grams]] : [];
      const search =
        words.length > 0
          ? ' JOIN filing_search s ON s.county_code = f.county_code AND s.filing_id = f.id'
          : '';
      return pageOf<PublishedRow>(tx, {
        select: COLUMNS,
        from: `published_filing f${search}`,
        conditions: [
          ...withinDivision('f', filter.divisionCode),
          ['f.fiscal_year = ?', filter.fiscalYear],
          ...among(found),
          ...words,
          ...outsideMarks(filter.q),
          ['f.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['f.id', 'ASC'],
        ],
        range,
        countTo: found && MOST_FOUND,
      });
    });
    return { ...page, items: page.items.map(publishedOf) };
  }

  @Handles(FILING.published.get)
  async get({ id }: InputOf<typeof FILING.published.get>, call: Call): Promise<Published> {
    const row = await this.database.read(call, (tx) =>
      tx.one<PublishedRow>(`SELECT ${COLUMNS} FROM published_filing f WHERE f.id = $1`, [id]),
    );
    if (!row) throw new Problem('not_found', { what: id });
    return publishedOf(row);
  }
}

const NUMBER_ONLY = /^[\d-]*$/;

/**
 * Words are looked for in the plan as it is. Where some of it is starred out they must be in what is left, or
 * a search for a name would tell whose it is.
 */
const outsideMarks = (q = ''): Conditions =>
  NUMBER_ONLY.test(q.trim())
    ? []
    : [
        [
          `NOT EXISTS (SELECT FROM publication p WHERE p.county_code = f.county_code AND p.filing_id = f.id AND p.words <> '{}'
            AND NOT search_grams(f.title || ' ' || f.entity_name) @> query_grams(?))`,
          q,
        ],
      ];

const publishedOf = (row: PublishedRow): Published => ({ ...row, filedAt: row.filedAt.toISOString() });
