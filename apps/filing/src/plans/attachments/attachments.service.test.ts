import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type AttachmentKind, type Entity, FILING, MAX_ATTACHMENTS } from '@yinhu/contracts/filing';
import type { StoredFile } from '@yinhu/contracts/kernel';
import { type TestCallOptions, testActor, testCall } from '@yinhu/testing';
import { type Filing, NEIGHBOUR, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';
import { OrphanSweep } from './orphan-sweep.ts';

let filing: Filing;
let entity: Entity;
beforeAll(async () => {
  filing = await startFiling();
  entity = await filing.entityWith(10_000_000_000);
});
afterAll(() => filing.stop());

const monthFolder = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7).replace('-', '/');

/** Puts a file into the store, as the gateway does. */
async function stored(
  text: string = randomUUID(),
  folder = 'filing/attachments.attach',
): Promise<StoredFile> {
  const bytes = Buffer.from(text);
  const key = `${folder}/${monthFolder()}/${randomUUID()}`;
  await filing.service.files.put(key, bytes);
  return {
    key,
    fileName: '采购需求.pdf',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const isStored = ({ key }: StoredFile): Promise<boolean> =>
  filing.service.files.get(key).then(
    async (bytes) => (await buffer(bytes)).length > 0,
    () => false,
  );

const draft = (of = entity) => filing.draft(of, plan());
const clerk = () => filing.clerkOf(entity);
const attach = (
  id: string,
  file: StoredFile,
  { kind = 'requirements' as AttachmentKind, ...options }: TestCallOptions & { kind?: AttachmentKind } = {},
) => filing.service.call(FILING.attachments.attach, { id, kind, file }, { as: clerk(), ...options });
const remove = (id: string, as = clerk()) => filing.service.call(FILING.attachments.remove, { id }, { as });
const list = async (filingId: string, as = clerk()) =>
  (await filing.service.call(FILING.attachments.list, { filter: { filingId } }, { as })).items;
const content = (id: string, as = clerk()) => filing.service.call(FILING.attachments.content, { id }, { as });

describe('attachments of a plan', () => {
  it('are listed with what they are, who brought them and when, and their bytes are found', async () => {
    const { id } = await draft();
    const file = await stored('需求');
    const attached = await attach(id, file);
    expect(attached).toMatchObject({
      filingId: id,
      kind: 'requirements',
      fileName: '采购需求.pdf',
      size: 6,
      by: 'entity_clerk',
    });
    expect(attached).not.toHaveProperty('key');
    await attach(id, await stored(), { kind: 'approval' });
    expect((await list(id)).map(({ kind }) => kind)).toEqual(['requirements', 'approval']);
    expect(await content(attached.id)).toEqual(file);
    expect((await buffer(await filing.service.files.get((await content(attached.id)).key))).toString()).toBe(
      '需求',
    );
  });

  it('are seen by the entity, the office and the province, and by nobody else', async () => {
    const { id } = await draft();
    const { id: attachmentId } = await attach(id, await stored());
    for (const as of [filing.reviewer, filing.admin, staffOf('province_supervisor', '36')]) {
      expect(await list(id, as)).toHaveLength(1);
      expect(await content(attachmentId, as)).toMatchObject({ size: expect.any(Number) });
    }
    const other = await filing.entityWith(0);
    for (const as of [filing.clerkOf(other), staffOf('county_reviewer', NEIGHBOUR)]) {
      expect(await list(id, as)).toEqual([]);
      await expect(content(attachmentId, as)).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(attach(id, await stored(), { as: filing.clerkOf(other) })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(remove(attachmentId, filing.clerkOf(other))).rejects.toMatchObject({ code: 'not_found' });
    await expect(attach(id, await stored(), { as: filing.reviewer })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(content(attachmentId, staffOf('helping_buyer'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('can be brought while a plan is written or carried out, and removed only while it is written', async () => {
    const { id, status } = await filing.submit(entity, plan());
    expect(status).toBe('filed');
    const { id: attachmentId } = await attach(id, await stored(), { kind: 'contract' });
    await expect(remove(attachmentId)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'filed', action: 'detach' },
    });
    const inReview = await filing.submit(
      entity,
      plan({ purpose: 'ordinary', purposeStatement: undefined, purposeEvidence: undefined }),
    );
    expect(inReview.status).toBe('in_review');
    await expect(attach(inReview.id, await stored())).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { action: 'attach' },
    });
    await filing.service.call(
      FILING.filings.return,
      { id: inReview.id, reason: '补充材料' },
      { as: filing.reviewer },
    );
    const { id: missing } = await attach(inReview.id, await stored());
    await remove(missing);
    expect(await list(inReview.id)).toEqual([]);
  });

  it('stay on record when they are removed, once', async () => {
    const { id } = await draft();
    const file = await stored();
    const { id: attachmentId } = await attach(id, file);
    const removals = await Promise.allSettled([remove(attachmentId), remove(attachmentId)]);
    expect(removals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(content(attachmentId)).rejects.toMatchObject({ code: 'not_found' });
    const kept = await filing.service.database.read(testCall(), (tx) =>
      tx.one('SELECT storage_key AS key, removed_by_name AS by FROM filing_attachment WHERE id = $1', [
        attachmentId,
      ]),
    );
    expect(kept).toEqual({ key: file.key, by: 'entity_clerk' });
    expect(await isStored(file)).toBe(true);
  });

  it('are the same request with the same key and the same file, wherever the repetition’s bytes lie', async () => {
    const { id } = await draft();
    const [first, again, another] = [await stored('同'), await stored('同'), await stored('异')];
    const options = { idempotencyKey: randomUUID() };
    const attached = await attach(id, first, options);
    expect(await attach(id, again, options)).toEqual(attached);
    await expect(attach(id, another, options)).rejects.toMatchObject({ code: 'idempotency_mismatch' });
    await expect(attach(id, { ...again, fileName: '另.pdf' }, options)).rejects.toMatchObject({
      code: 'idempotency_mismatch',
    });
    expect(await list(id)).toHaveLength(1);
    expect(await content(attached.id)).toMatchObject({ key: first.key });
  });

  it('are never more than fifty, however many come at once', async () => {
    const { id } = await draft();
    const file = await stored();
    await filing.service.database.system('36', (tx) =>
      tx.query(
        `INSERT INTO filing_attachment (county_code, id, filing_id, kind, file_name, media_type, size, sha256, storage_key, at, by_user, by_name)
         SELECT '360725', gen_random_uuid(), $1, 'other', 'x.pdf', 'application/pdf', 1, $2, 'filing/x/' || n, now(), 'u', 'u'
         FROM generate_series(1, $3::int) AS n`,
        [id, file.sha256, MAX_ATTACHMENTS - 2],
      ),
    );
    const files = await Promise.all(Array.from({ length: 6 }, () => stored()));
    const attempts = await Promise.allSettled(files.map((each) => attach(id, each)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const refused = attempts.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({
      fields: [{ field: 'file', reason: 'file_count', params: { max: 50 } }],
    });
  });

  it('do not share one stored file', async () => {
    const { id } = await draft();
    const file = await stored();
    await attach(id, file);
    // The gateway never gives a key twice: what tries to is a fault of ours.
    await expect(attach(id, file)).rejects.toMatchObject({ code: 'internal_error' });
  });

  it('are parts of the plan to the database too: nobody sees or changes what is not theirs', async () => {
    const { id } = await draft();
    await attach(id, await stored());
    const seen = (role: Parameters<typeof staffOf>[0], actor = {}) =>
      filing.service.database.transaction(
        testCall({ actor: testActor({ ...staffOf(role), ...actor }) }),
        async (tx) => [
          (await tx.query('SELECT id FROM filing_attachment WHERE filing_id = $1', [id])).length,
          (await tx.query('UPDATE filing_attachment SET kind = kind WHERE filing_id = $1 RETURNING id', [id]))
            .length,
        ],
      );
    expect(await seen('entity_clerk', { organisationId: entity.id })).toEqual([1, 1]);
    expect(await seen('county_reviewer')).toEqual([1, 1]);
    expect(await seen('province_supervisor', { division: '36' })).toEqual([1, 0]);
    for (const other of [{ division: NEIGHBOUR }, { role: 'helping_buyer' as const }])
      expect(await seen('county_reviewer', other)).toEqual([0, 0]);
    expect(await seen('entity_clerk', { organisationId: randomUUID() })).toEqual([0, 0]);
  });
});

describe('the sweep for orphaned files', () => {
  it('deletes after a day what no record ever named, and nothing else', async () => {
    const { id } = await draft();
    const [named, removed, orphan] = [await stored(), await stored(), await stored()];
    const [ofTender, elsewhere] = [
      await stored('x', 'filing/tenders.add-document'),
      await stored('x', 'filing/other.things'),
    ];
    await attach(id, named);
    await remove((await attach(id, removed)).id);
    const sweep = filing.service.service.app.get(OrphanSweep, { strict: false });
    await sweep.sweep(new Date(Date.now() + 23 * 3_600_000));
    expect(await isStored(orphan)).toBe(true);
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    const counts = await Promise.all([sweep.sweep(tomorrow), sweep.sweep(tomorrow)]);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(2);
    expect(await Promise.all([orphan, ofTender].map(isStored))).toEqual([false, false]);
    expect(await Promise.all([named, removed, elsewhere].map(isStored))).toEqual([true, true, true]);
  });
});
