import { Controller } from '@nestjs/common';
import { FILING, type WorkingCopy, type WorkingCopySummary } from '@yinhu/contracts/filing';
import { type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';

type Copy = WorkingCopy;
type Summary = WorkingCopySummary;
type Row<T> = Omit<T, 'savedAt'> & { readonly savedAt: Date };

const SUMMARY = 'w.id, w.filing_id AS "filingId", w.title, w.saved_at AS "savedAt"';

@Controller()
export class WorkingCopiesQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.workingCopies.list)
  async list({ filter, range, sort: [, direction] }: InputOf<typeof FILING.workingCopies.list>, call: Call) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<Row<Summary>>(tx, {
        select: SUMMARY,
        from: 'filing_working_copy w',
        conditions: [
          ['w.county_code = ?', countyOf(actor.division)],
          ['w.by_user = ? AND w.discarded_at IS NULL', actor.userId],
          ['w.filing_id = ?', filter.filingId],
          ['w.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          ['w.saved_at', direction],
          ['w.id', 'ASC'],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(savedOf) };
  }

  @Handles(FILING.workingCopies.get)
  async get({ id }: InputOf<typeof FILING.workingCopies.get>, call: Call): Promise<Copy> {
    const actor = actorOf(call);
    const copy = await this.database.read(call, (tx) =>
      tx.one<Row<Copy>>(
        `SELECT ${SUMMARY}, w.content, w.revision, w.editor, w.sequence, w.filing_version AS "filingVersion" FROM filing_working_copy w
         WHERE w.county_code = $1 AND w.by_user = $2 AND w.id = $3 AND w.discarded_at IS NULL`,
        [countyOf(actor.division), actor.userId, id],
      ),
    );
    if (!copy) throw new Problem('not_found', { what: id });
    return savedOf(copy);
  }
}

const savedOf = <T extends { readonly savedAt: Date }>(row: T) => ({
  ...row,
  savedAt: row.savedAt.toISOString(),
});
