import { Controller } from '@nestjs/common';
import { FILING, type FilingAttachment } from '@yinhu/contracts/filing';
import type { Call, InputOf, StoredFile } from '@yinhu/contracts/kernel';
import { Database, pageOf } from '@yinhu/database';
import { actorOf, Handles } from '@yinhu/messaging';
import { countiesOf, inScope, ownEntityOf, scopeOf, withinDivision } from '../../shared/scope.ts';

/** An attachment's columns, of the table as `a`. */
export const ATTACHMENT = `a.id, a.filing_id AS "filingId", a.kind, a.file_name AS "fileName", a.media_type AS "mediaType", a.size, a.sha256,
  a.at, a.by_name AS by`;
export type AttachmentRow = Omit<FilingAttachment, 'at'> & { readonly at: Date };
export const attachmentOf = (row: AttachmentRow): FilingAttachment => ({ ...row, at: row.at.toISOString() });

/** Attachments that were not removed, each with its plan. */
const TABLES =
  'filing_attachment a JOIN filing f ON f.county_code = a.county_code AND f.id = a.filing_id AND a.removed_at IS NULL';
const SORT = { at: 'a.at', fileName: 'a.file_name', size: 'a.size', kind: 'a.kind' } as const;

@Controller()
export class AttachmentsQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.attachments.list)
  async list(
    { filter, range, sort: [field, direction] }: InputOf<typeof FILING.attachments.list>,
    call: Call,
  ) {
    const actor = actorOf(call);
    const page = await this.database.read(call, (tx) =>
      pageOf<AttachmentRow>(tx, {
        select: ATTACHMENT,
        from: TABLES,
        conditions: [
          ...withinDivision('f', scopeOf(actor)),
          ['f.entity_id = ?', ownEntityOf(actor)],
          ['a.filing_id = ?', filter.filingId],
          ['a.kind = ?', filter.kind],
          ['a.id = ANY(?::uuid[])', filter.id],
        ],
        orderBy: [
          [SORT[field], direction],
          ['a.id', direction],
        ],
        range,
      }),
    );
    return { ...page, items: page.items.map(attachmentOf) };
  }

  @Handles(FILING.attachments.content)
  async content({ id }: InputOf<typeof FILING.attachments.content>, call: Call): Promise<StoredFile> {
    const actor = actorOf(call);
    const found = await this.database.read(call, (tx) =>
      tx.one<StoredFile & { divisionCode: string; entityId: string }>(
        `SELECT a.storage_key AS key, a.file_name AS "fileName", a.media_type AS "mediaType", a.size, a.sha256,
           f.division_code AS "divisionCode", f.entity_id AS "entityId"
         FROM ${TABLES} WHERE a.county_code >= $1 AND a.county_code < $2 AND a.id = $3`,
        [...countiesOf(actor), id],
      ),
    );
    const { divisionCode, entityId, ...file } = inScope(actor, found, id, (attachment) => attachment);
    return file;
  }
}
