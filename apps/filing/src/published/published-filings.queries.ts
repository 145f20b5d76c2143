import { Injectable } from '@nestjs/common';
import { type Call, type InputOf, type OutputOf, Problem, type publishedFilings } from '@yinhu/contracts';
import { Database, pageOf } from '@yinhu/database';
import { withinDivision } from '../calls/scope.ts';
import { containing } from '../lists/filters.ts';

const COLUMNS = `p.id, p.number, p.entity_name AS "entityName", p.division_code AS "divisionCode", p.title,
  p.fiscal_year AS "fiscalYear", p.purpose, p.method, p.budget_fen AS "budgetFen", p.filed_at AS "filedAt"`;

const SORT = { filedAt: 'p.filed_at', number: 'p.number', budgetFen: 'p.budget_fen' } as const;

type Published = OutputOf<typeof publishedFilings.get>;
type PublishedRow = Omit<Published, 'filedAt'> & { readonly filedAt: Date };

/** Filed plans as anyone may see them, signed in or not: read from the table that holds only public columns. */
@Injectable()
export class PublishedFilingsQueries {
  constructor(private readonly database: Database) {}

  async list({ filter, range, sort: [field, direction] }: InputOf<typeof publishedFilings.list>, call: Call) {
    const page = await this.database.read(call, (tx) =>
      pageOf<PublishedRow>(tx, {
        select: COLUMNS,
        from: 'published_filing p',
        conditions: [
          ...withinDivision('p', filter.divisionCode),
          ['p.fiscal_year = ?', filter.fiscalYear],
          ['(p.title ILIKE ? OR p.number LIKE ? OR p.entity_name ILIKE ?)', containing(filter.q)],
          ['p.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['p.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(publishedOf) };
  }

  async get({ id }: InputOf<typeof publishedFilings.get>, call: Call): Promise<Published> {
    const row = await this.database.read(call, (tx) =>
      tx.one<PublishedRow>(`SELECT ${COLUMNS} FROM published_filing p WHERE p.id = $1`, [id]),
    );
    if (!row) throw new Problem('not_found', { what: id });
    return publishedOf(row);
  }
}

const publishedOf = (row: PublishedRow): Published => ({ ...row, filedAt: row.filedAt.toISOString() });
