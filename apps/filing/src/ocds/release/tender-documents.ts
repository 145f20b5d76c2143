import type { TenderStep } from '@yinhu/contracts/filing';
import type { ReadTransaction } from '@yinhu/database';
import type { JsonObject } from '../json.ts';

/** A document of a step, as the public learns of it: that it is there, not what is in it. */
export interface PublicDocument {
  readonly step: TenderStep;
  readonly recordId: string | null;
  readonly document: JsonObject;
}

/**
 * The standard's type and our name of each step's documents. Bids and vouchers are nobody else's business.
 */
const TYPES: Readonly<Partial<Record<TenderStep, readonly [type: string, title: string]>>> = {
  tender: ['biddingDocuments', '采购文件'],
  notice: ['tenderNotice', '采购公告'],
  opening: ['x_openingRecord', '开标记录'],
  award: ['awardNotice', '中标（成交）公告'],
  contract: ['contractSigned', '合同'],
  change: ['contractAnnexe', '补充合同'],
  delivery: ['physicalProgressReport', '交付材料'],
  acceptance: ['completionCertificate', '验收材料'],
};

export async function documentsOf(
  tx: ReadTransaction,
  countyCode: string,
  tenderId: string,
): Promise<PublicDocument[]> {
  const rows = await tx.query<{
    id: string;
    step: TenderStep;
    recordId: string | null;
    mediaType: string;
    at: Date;
  }>(
    `SELECT d.id, d.step, d.record_id AS "recordId", coalesce(a.media_type, d.file ->> 'mediaType') AS "mediaType", d.at
     FROM tender_document d LEFT JOIN filing_attachment a ON a.county_code = d.county_code AND a.id = d.attachment_id
     WHERE d.county_code = $1 AND d.tender_id = $2 AND d.removed_at IS NULL ORDER BY d.at, d.id`,
    [countyCode, tenderId],
  );
  return rows.flatMap(({ id, step, recordId, mediaType, at }) => {
    const [documentType, title] = TYPES[step] ?? [];
    if (!documentType || !title) return [];
    const document = {
      id,
      documentType,
      title,
      datePublished: at.toISOString(),
      format: mediaType,
      language: 'zh',
    };
    return [{ step, recordId, document }];
  });
}

/** The documents of these steps, of one record where it is named; undefined when there are none. */
export function documentList(
  documents: readonly PublicDocument[],
  steps: readonly TenderStep[],
  records?: readonly string[],
): JsonObject[] | undefined {
  const found = documents.filter(
    ({ step, recordId }) => steps.includes(step) && (!records || records.includes(recordId ?? '')),
  );
  return found.length > 0 ? found.map(({ document }) => document) : undefined;
}
