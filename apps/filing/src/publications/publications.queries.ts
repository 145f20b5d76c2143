import { Controller } from '@nestjs/common';
import { FILING, type Publication } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, pageOf, type ReadTransaction } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf } from '../shared/scope.ts';

const COLUMNS = `f.id, f.number, f.title, f.entity_name AS "entityName", f.division_code AS "divisionCode", coalesce(p.state, 'public') AS state,
  p.reason, coalesce(p.found, '[]') AS found, coalesce(p.words, '{}') AS words, p.by_name AS by, p.changed_at AS "changedAt"`;
const JOINED = 'p.county_code = f.county_code AND p.filing_id = f.id';
const SORT = { changedAt: 'p.changed_at', number: 'f.number' } as const;

type Row = Omit<Publication, 'changedAt'> & { readonly changedAt: Date | null };

/** How plans stand before the public, for those who may see the plans. */
@Controller()
export class PublicationsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.publications.list)
  async list(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.publications.list>,
    call: Call,
  ) {
    const [from, toExclusive] = countiesOf(actorOf(call));
    const page = await this.database.read(call, (tx) =>
      pageOf<Row>(tx, {
        select: COLUMNS,
        from: `publication p JOIN filing f ON ${JOINED}`,
        conditions: [
          ['p.county_code >= ?', from],
          ['p.county_code < ?', toExclusive],
          ['p.state = ?', filter.state],
          ['p.filing_id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['p.filing_id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(publicationFrom) };
  }

  @Handles(FILING.publications.get)
  get({ id }: InputOf<typeof FILING.publications.get>, call: Call): Promise<Publication> {
    return this.database.read(call, (tx) => publicationOf(tx, id));
  }
}

/** @throws Problem `not_found` for a plan that the caller does not see */
export async function publicationOf(tx: ReadTransaction, id: string): Promise<Publication> {
  const row = await tx.one<Row>(
    `SELECT ${COLUMNS} FROM filing f LEFT JOIN publication p ON ${JOINED} WHERE f.id = $1`,
    [id],
  );
  if (!row) throw new Problem('not_found', { what: id });
  return publicationFrom(row);
}

const publicationFrom = ({ changedAt, ...row }: Row): Publication => ({
  ...row,
  changedAt: changedAt?.toISOString() ?? null,
});
