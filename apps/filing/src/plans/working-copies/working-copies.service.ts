import { Controller } from '@nestjs/common';
import { FILING, type WorkingCopyOutcome } from '@yinhu/contracts/filing';
import { type Actor, type Call, type InputOf, shortened } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { discardWorkingCopy } from './discard-working-copy.ts';

const MOST_TITLE = 120;

type Save = InputOf<typeof FILING.workingCopies.save>;
interface Kept {
  readonly revision: number;
  readonly savedAt: Date;
}

/**
 * What clerks type, kept while they type it: one statement a save, no audit and no event, since nothing is
 * said yet.
 */
@Controller()
export class WorkingCopiesService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.workingCopies.save)
  async save(save: Save, call: Call): Promise<WorkingCopyOutcome> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const kept = await keep(tx, actor, save);
      return kept ? told('kept', kept) : whyNot(tx, actor, save);
    });
  }

  @Handles(FILING.workingCopies.discard)
  async discard({ id }: InputOf<typeof FILING.workingCopies.discard>, call: Call) {
    await this.database.transaction(call, (tx) => discardWorkingCopy(tx, actorOf(call), id));
    return {};
  }
}

const told = (outcome: 'kept' | 'conflict', { revision, savedAt }: Kept): WorkingCopyOutcome => ({
  outcome,
  revision,
  savedAt: savedAt.toISOString(),
});

/**
 * An editor goes on from its own last save by its count, so that an answer that was lost does not stop it;
 * over what another editor has kept it goes only where it has seen that. A copy that is not there any more is
 * not begun anew.
 */
const keep = (
  tx: Transaction,
  actor: Actor,
  { id, filingId, filingVersion, basedOn, editor, sequence, content }: Save,
) =>
  tx.one<Kept>(
    `INSERT INTO filing_working_copy AS w
       (county_code, division_code, id, entity_id, by_user, filing_id, filing_version, content, title, editor, sequence,
        revision, saved_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::bigint + 1, now()
     WHERE $12::bigint = 0 OR EXISTS (SELECT FROM filing_working_copy WHERE county_code = $1 AND by_user = $5 AND id = $3)
     ON CONFLICT (county_code, by_user, id) DO UPDATE
       SET filing_id = excluded.filing_id, filing_version = excluded.filing_version, content = excluded.content,
           title = excluded.title, editor = excluded.editor, sequence = excluded.sequence, revision = w.revision + 1,
           saved_at = excluded.saved_at
       WHERE w.discarded_at IS NULL
         AND CASE WHEN w.editor = excluded.editor THEN w.sequence < excluded.sequence ELSE w.revision = $12 END
     RETURNING revision, saved_at AS "savedAt"`,
    [
      countyOf(actor.division),
      actor.division,
      id,
      actor.organisationId,
      actor.userId,
      filingId ?? null,
      filingVersion ?? null,
      JSON.stringify(content),
      typeof content.title === 'string' ? shortened(content.title, MOST_TITLE) : '',
      editor,
      sequence,
      basedOn,
    ],
  );

/**
 * The same editor's own state, as late or later, means that this save came twice or late: it is kept already.
 */
async function whyNot(tx: Transaction, actor: Actor, { id, editor }: Save): Promise<WorkingCopyOutcome> {
  const there = await tx.one<Kept & { editor: string | null }>(
    `SELECT revision, saved_at AS "savedAt", editor FROM filing_working_copy
     WHERE county_code = $1 AND by_user = $2 AND id = $3 AND discarded_at IS NULL`,
    [countyOf(actor.division), actor.userId, id],
  );
  if (!there) return { outcome: 'gone' };
  return told(there.editor === editor ? 'kept' : 'conflict', there);
}
