import { Injectable } from '@nestjs/common';
import { type Call, type InputOf, shortened, type workingCopies } from '@yinhu/contracts';
import { Database } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf } from '../calls/actor-of.ts';
import { discardWorkingCopy } from './discard-working-copy.ts';

const MOST_TITLE = 120;

/** What clerks type, kept while they type it: one statement a save, no audit and no event, since nothing is said yet. */
@Injectable()
export class WorkingCopiesService {
  constructor(private readonly database: Database) {}

  async save({ id, filingId, revision, content }: InputOf<typeof workingCopies.save>, call: Call) {
    const actor = actorOf(call);
    const title = typeof content.title === 'string' ? shortened(content.title, MOST_TITLE) : '';
    const saved = await this.database.transaction(call, (tx) =>
      tx.one<{ savedAt: Date }>(
        `INSERT INTO filing_working_copy AS w
           (county_code, division_code, id, entity_id, by_user, filing_id, content, title, revision, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
         ON CONFLICT (county_code, by_user, id) DO UPDATE
           SET filing_id = excluded.filing_id, content = excluded.content, title = excluded.title,
               revision = excluded.revision, saved_at = excluded.saved_at
           WHERE w.revision < excluded.revision AND w.discarded_at IS NULL
         RETURNING saved_at AS "savedAt"`,
        [
          countyOf(actor.division),
          actor.division,
          id,
          actor.organisationId,
          actor.userId,
          filingId ?? null,
          JSON.stringify(content),
          title,
          revision,
        ],
      ),
    );
    return { savedAt: saved?.savedAt.toISOString() ?? null };
  }

  async discard({ id }: InputOf<typeof workingCopies.discard>, call: Call) {
    await this.database.transaction(call, (tx) => discardWorkingCopy(tx, actorOf(call), id));
    return {};
  }
}
