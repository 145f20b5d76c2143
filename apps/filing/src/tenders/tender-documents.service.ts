import { Controller } from '@nestjs/common';
import { FILING, type Tender, type TenderDetail, type TenderStep } from '@yinhu/contracts/filing';
import { type Call, fieldProblem, type InputOf, Problem, type StoredFile } from '@yinhu/contracts/kernel';
import { Database, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { tenderDetailOf } from './tender-detail.ts';
import { lockTender, tenderOf } from './tender-store.ts';

interface NewDocument {
  readonly step: TenderStep;
  readonly recordId?: string | undefined;
  readonly attachmentId?: string;
  readonly file?: StoredFile;
}

/** Files of a tender's steps. They say more about a step; they change nothing of it. */
@Controller()
export class TenderDocumentsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.tenders.addDocument)
  add({ id, ...document }: InputOf<typeof FILING.tenders.addDocument>, call: Call): Promise<TenderDetail> {
    return this.enter(id, document, call);
  }

  @Handles(FILING.tenders.linkDocument)
  link({ id, ...document }: InputOf<typeof FILING.tenders.linkDocument>, call: Call): Promise<TenderDetail> {
    return this.enter(id, document, call);
  }

  @Handles(FILING.tenders.downloadDocument)
  download(
    { id, documentId }: InputOf<typeof FILING.tenders.downloadDocument>,
    call: Call,
  ): Promise<StoredFile> {
    return this.database.read(call, async (tx) => {
      const tender = await tenderOf(tx, id, actorOf(call));
      const found = await tx.one<{ file: StoredFile }>(
        `SELECT coalesce(d.file, jsonb_build_object('key', a.storage_key, 'fileName', a.file_name, 'mediaType', a.media_type, 'size', a.size,
           'sha256', a.sha256)) AS file
         FROM tender_document d LEFT JOIN filing_attachment a ON a.county_code = d.county_code AND a.id = d.attachment_id
         WHERE d.county_code = $1 AND d.tender_id = $2 AND d.id = $3 AND d.removed_at IS NULL`,
        [countyOf(tender.divisionCode), id, documentId],
      );
      if (!found) throw new Problem('not_found', { what: documentId });
      return found.file;
    });
  }

  private enter(id: string, document: NewDocument, call: Call): Promise<TenderDetail> {
    const actor = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const tender = await lockTender(tx, id, actor);
      const countyCode = countyOf(tender.divisionCode);
      const { step, recordId = null, attachmentId = null, file } = document;
      requireRecord(tender, step, recordId);
      if (attachmentId) await requireAttachment(tx, countyCode, tender, attachmentId);
      const documentId = v7();
      await tx.query(
        `INSERT INTO tender_document (county_code, id, tender_id, step, record_id, attachment_id, file, at, by_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          countyCode,
          documentId,
          id,
          step,
          recordId,
          attachmentId,
          file ? JSON.stringify(file) : null,
          call.at,
          actor.name,
        ],
      );
      const detail = { documentId, step, recordId, attachmentId };
      tx.audit({ aggregate: 'tender', id, action: 'add_document', division: tender.divisionCode, detail });
      return tenderDetailOf(tx, tender, call.at);
    });
  }
}

/** The records that documents of each step belong to; the others belong to the tender itself. */
function recordsOf(
  { bids, awards, contracts }: Tender,
  step: TenderStep,
): readonly { readonly id: string }[] | null {
  switch (step) {
    case 'bid':
      return bids;
    case 'award':
      return awards;
    case 'contract':
      return contracts;
    case 'change':
      return contracts.flatMap(({ changes }) => changes);
    case 'delivery':
      return contracts.flatMap(({ deliveries }) => deliveries);
    case 'acceptance':
      return contracts.flatMap(({ acceptances }) => acceptances);
    case 'payment':
      return contracts.flatMap(({ payments }) => payments);
    default:
      return null;
  }
}

function requireRecord(tender: Tender, step: TenderStep, recordId: string | null): void {
  const records = recordsOf(tender, step);
  if (!records && recordId) throw fieldProblem('recordId', 'not_expected');
  if (records && !recordId) throw fieldProblem('recordId', 'required');
  if (records && !records.some(({ id }) => id === recordId)) throw fieldProblem('recordId', 'not_found');
}

/** @throws Problem `validation_failed` unless it is attached to a plan of the tender */
async function requireAttachment(
  tx: Transaction,
  countyCode: string,
  { plans }: Tender,
  attachmentId: string,
): Promise<void> {
  const found = await tx.one(
    'SELECT id FROM filing_attachment WHERE county_code = $1 AND id = $2 AND filing_id = ANY($3::uuid[]) AND removed_at IS NULL',
    [countyCode, attachmentId, plans.map(({ filingId }) => filingId)],
  );
  if (!found) throw fieldProblem('attachmentId', 'not_found');
}
