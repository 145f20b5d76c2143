import { z } from 'zod';
import { enumeration } from '../kernel/enumeration.ts';
import { listOperation, operation } from '../kernel/operation.ts';
import { Id } from '../kernel/scalars.ts';
import { StoredFile } from '../kernel/stored-file.ts';
import { FILING_STAFF } from '../system/role-groups.ts';

/** Kind of a plan's attachment. */
export const AttachmentKind = enumeration({
  requirements: ['采购需求', 'Requirements'],
  approval: ['批复', 'Approval'],
  fund_document: ['资金下达文件', 'Fund document'],
  single_source_notice: ['单一来源公示', 'Single-source notice'],
  beneficiary_list: ['受益名单', 'List of beneficiaries'],
  quotation: ['报价材料', 'Quotation'],
  contract: ['合同', 'Contract'],
  other: ['其他', 'Other'],
});
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** Maximum number of attachments of a plan. */
export const MAX_ATTACHMENTS = 50;

/** A file of a plan. Its bytes are fetched with `content`. */
export const FilingAttachment = StoredFile.omit({ key: true }).extend({
  id: Id,
  filingId: Id,
  kind: AttachmentKind,
  at: z.iso.datetime(),
  /** Name of the person. */
  by: z.string(),
});
export type FilingAttachment = z.infer<typeof FilingAttachment>;

const one = z.strictObject({ id: Id });

export const filingAttachments = {
  list: listOperation({
    name: 'filing.attachments.list',
    summary: 'Attachments of plans within the caller’s division; clerks see only their own entity’s',
    access: FILING_STAFF,
    resource: 'filing-attachments',
    item: FilingAttachment,
    filter: { filingId: Id.optional(), kind: AttachmentKind.optional() },
    sort: ['at', 'fileName', 'size', 'kind'],
    defaultOrder: 'ASC',
  }),
  attach: operation({
    name: 'filing.attachments.attach',
    kind: 'create',
    summary: 'Attach a file to a plan that is being written, or that is filed; at most 50 at a time',
    access: ['entity_clerk'],
    http: 'POST /filings/{id}/attachments',
    upload: { maxBytes: 20 * 1024 * 1024, accept: ['pdf', 'image', 'office'] },
    input: z.strictObject({ id: Id, kind: AttachmentKind, file: StoredFile }),
    output: FilingAttachment,
    errors: ['not_found', 'invalid_transition'],
  }),
  remove: operation({
    name: 'filing.attachments.remove',
    kind: 'command',
    summary: 'Remove an attachment from a plan that is being written; the removal stays on record',
    access: ['entity_clerk'],
    http: 'DELETE /filing-attachments/{id}',
    input: one,
    output: FilingAttachment,
    errors: ['not_found', 'invalid_transition'],
  }),
  content: operation({
    name: 'filing.attachments.content',
    kind: 'query',
    summary: 'The file of an attachment',
    access: FILING_STAFF,
    http: 'GET /filing-attachments/{id}/content',
    download: true,
    input: one,
    output: StoredFile,
    errors: ['not_found'],
  }),
};
