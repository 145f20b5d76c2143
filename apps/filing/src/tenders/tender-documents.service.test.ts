import { FILING } from '@yinhu/contracts/filing';
import { type Filing, startFiling } from '../../test/filing-fixture.ts';
import { type Tendering, tendering } from '../../test/tender-fixture.ts';

const FILE = {
  key: 'f/1',
  fileName: '采购公告.pdf',
  mediaType: 'application/pdf',
  size: 1234,
  sha256: 'b'.repeat(64),
};

describe('documents of a tender', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: filing.clerkOf(work.entity), ...options });

  it('belong to the tender or to a record of its steps, and are handed out whole', async () => {
    const { id, awards } = await work.awarded();
    const recordId = awards[0]?.id ?? '';
    await call(FILING.tenders.addDocument, { id, step: 'notice', file: FILE });
    const { documents, version } = await call(FILING.tenders.addDocument, {
      id,
      step: 'award',
      recordId,
      file: { ...FILE, fileName: '中标通知书.pdf' },
    });
    expect(documents).toMatchObject([
      { step: 'notice', recordId: null, fileName: '采购公告.pdf', size: 1234, filingId: null },
      { step: 'award', recordId, fileName: '中标通知书.pdf' },
    ]);
    expect((await call(FILING.tenders.get, { id })).version).toBe(version);
    expect(await call(FILING.tenders.downloadDocument, { id, documentId: documents[0]?.id ?? '' })).toEqual(
      FILE,
    );
    const add = (step: 'notice' | 'award', record?: string) =>
      call(FILING.tenders.addDocument, { id, step, recordId: record, file: FILE });
    await expect(add('award')).rejects.toMatchObject({ fields: [{ field: 'recordId', reason: 'required' }] });
    await expect(add('award', id)).rejects.toMatchObject({
      fields: [{ field: 'recordId', reason: 'not_found' }],
    });
    await expect(add('notice', recordId)).rejects.toMatchObject({
      fields: [{ field: 'recordId', reason: 'not_expected' }],
    });
    const other = await filing.entityWith(0);
    const download = call(
      FILING.tenders.downloadDocument,
      { id, documentId: documents[0]?.id ?? '' },
      { as: filing.clerkOf(other) },
    );
    await expect(download).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may be attachments of the tender’s plans, and of no other', async () => {
    const { id, plans } = await work.planned();
    const attach = async (filingId: string) => {
      const [row] = await filing.service.database.system('360725', (tx) =>
        tx.query<{ id: string }>(
          `INSERT INTO filing_attachment (county_code, id, filing_id, kind, file_name, media_type, size, sha256, storage_key, at, by_user, by_name)
           VALUES ('360725', gen_random_uuid(), $1, 'requirements', '需求.pdf', 'application/pdf', 7, $2, $3, now(), 'u', 'n') RETURNING id`,
          [filingId, 'c'.repeat(64), `k/${filingId}`],
        ),
      );
      return row?.id ?? '';
    };
    const attachmentId = await attach(plans[0]?.filingId ?? '');
    const { documents } = await call(FILING.tenders.linkDocument, { id, step: 'notice', attachmentId });
    expect(documents).toMatchObject([{ fileName: '需求.pdf', filingId: plans[0]?.filingId, size: 7 }]);
    expect(
      await call(FILING.tenders.downloadDocument, { id, documentId: documents[0]?.id ?? '' }),
    ).toMatchObject({
      key: `k/${plans[0]?.filingId}`,
      fileName: '需求.pdf',
    });
    const others = await attach((await work.filed()).id);
    await expect(
      call(FILING.tenders.linkDocument, { id, step: 'notice', attachmentId: others }),
    ).rejects.toMatchObject({
      fields: [{ field: 'attachmentId', reason: 'not_found' }],
    });
  });
});
