import { Controller } from '@nestjs/common';
import { FILING, type FilingAttachment, type FilingStatus, MAX_ATTACHMENTS } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, invalidTransition, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import type { FilingRecord } from '../filings/filing.entity.ts';
import { lockFiling } from '../filings/filing-store.ts';
import { ATTACHMENT, type AttachmentRow, attachmentOf } from './attachments.queries.ts';

/**
 * What a reviewer has before them, or what was decided on, loses nothing; what is filed may still gain
 * evidence.
 */
const STATES: Readonly<Record<'attach' | 'detach', readonly FilingStatus[]>> = {
  attach: ['draft', 'returned', 'filed', 'executing'],
  detach: ['draft', 'returned'],
};

/** Files of plans. Those who change a plan's take turns on the plan's own row. */
@Controller()
export class AttachmentsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.attachments.attach)
  async attach(
    { id, kind, file }: InputOf<typeof FILING.attachments.attach>,
    call: Call,
  ): Promise<FilingAttachment> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const filing = await lockFiling(tx, id, actor);
      requireState(filing, 'attach');
      const { countyCode, divisionCode: division } = filing;
      await requireRoom(tx, filing);
      const [attachment] = await tx.query<AttachmentRow>(
        `INSERT INTO filing_attachment AS a
           (county_code, id, filing_id, kind, file_name, media_type, size, sha256, storage_key, at, by_user, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${ATTACHMENT}`,
        [
          countyCode,
          v7(),
          id,
          kind,
          file.fileName,
          file.mediaType,
          file.size,
          file.sha256,
          file.key,
          call.at,
          actor.userId,
          actor.name,
        ],
      );
      if (!attachment) throw new Error('an attachment was entered and is not there');
      const detail = {
        attachmentId: attachment.id,
        kind,
        fileName: file.fileName,
        size: file.size,
        sha256: file.sha256,
      };
      tx.audit({ aggregate: 'filing', id, action: 'attach', division, detail });
      return attachmentOf(attachment);
    });
  }

  /** The row stays and says who removed it and when; the bytes stay with it. */
  @Handles(FILING.attachments.remove)
  async remove({ id }: InputOf<typeof FILING.attachments.remove>, call: Call): Promise<FilingAttachment> {
    const actor = actorOf(call);
    const countyCode = countyOf(actor.division);
    return this.database.transaction(call, async (tx) => {
      const key = 'county_code = $1 AND id = $2 AND removed_at IS NULL';
      const found = await tx.one<{ filingId: string }>(
        `SELECT filing_id AS "filingId" FROM filing_attachment WHERE ${key}`,
        [countyCode, id],
      );
      if (!found) throw new Problem('not_found', { what: id });
      const filing = await lockFiling(tx, found.filingId, actor);
      requireState(filing, 'detach');
      const [removed] = await tx.query<AttachmentRow>(
        `UPDATE filing_attachment a SET removed_at = $3, removed_by_name = $4 WHERE ${key} RETURNING ${ATTACHMENT}`,
        [countyCode, id, call.at, actor.name],
      );
      if (!removed) throw new Problem('not_found', { what: id });
      const detail = { attachmentId: id, fileName: removed.fileName, sha256: removed.sha256 };
      tx.audit({
        aggregate: 'filing',
        id: filing.id,
        action: 'detach',
        division: filing.divisionCode,
        detail,
      });
      return attachmentOf(removed);
    });
  }
}

function requireState({ status }: FilingRecord, action: 'attach' | 'detach'): void {
  if (!STATES[action].includes(status)) throw invalidTransition(status, action);
}

/** Counted while the plan is locked, so that two at once cannot both be the last. */
async function requireRoom(tx: Transaction, { countyCode, id }: FilingRecord): Promise<void> {
  const counted = await tx.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM filing_attachment WHERE county_code = $1 AND filing_id = $2 AND removed_at IS NULL',
    [countyCode, id],
  );
  if ((counted?.count ?? 0) >= MAX_ATTACHMENTS)
    throw fieldProblem('file', 'file_count', { max: MAX_ATTACHMENTS });
}
