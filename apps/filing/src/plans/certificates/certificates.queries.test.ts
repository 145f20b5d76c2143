import { type Certificate, type CertificateVerification, FILING } from '@yinhu/contracts/filing';
import {
  type Detail,
  type Filing,
  line,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
} from '../../../test/filing-fixture.ts';
import { certificateDigest } from './certificate-content.ts';

/** What is not told to whoever only guesses a number. */
const NOTHING = { content: null, digest: null, presentVersion: null };

describe('certificates of filed plans', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const get = (id: string, as = filing.reviewer): Promise<Certificate> =>
    filing.service.call(FILING.certificates.get, { id }, { as });
  /** As anyone would, not signed in. */
  const verify = (number: string | null, digest: string): Promise<CertificateVerification> =>
    filing.service.call(FILING.certificates.verify, { number: number ?? '', digest });
  const file = async (): Promise<Detail> => {
    const entity = await filing.entityWith(10_000);
    return filing.submit(entity, plan({ lines: [line({ unitPriceFen: 500 })] }));
  };
  const clerkOf = ({ entityId: id, divisionCode }: Detail) => filing.clerkOf({ id, divisionCode });

  it('say what was filed, with a digest that can be made again from what they say', async () => {
    const filed = await file();
    const { content, digest, cancelledAt } = await get(filed.id);
    expect(content).toMatchObject({
      number: filed.number,
      planVersion: 1,
      title: filed.title,
      entityName: filed.entityName,
      budgetFen: 500,
      funding: filed.funding,
      filedAt: filed.filedAt,
      inForceFrom: filed.filedAt,
      decidedBy: 'rules',
    });
    expect(digest).toBe(certificateDigest(content));
    expect(cancelledAt).toBeNull();
    expect(await get(filed.id, clerkOf(filed))).toEqual(await get(filed.id));
  });

  it('are there for who may see the plan, once it is filed', async () => {
    const filed = await file();
    await expect(get(filed.id, staffOf('county_admin', NEIGHBOUR))).rejects.toMatchObject({
      code: 'not_found',
    });
    const entity = await filing.entityWith(10_000);
    await expect(get(filed.id, filing.clerkOf(entity))).rejects.toMatchObject({ code: 'not_found' });
    const waiting = await filing.submit(
      entity,
      plan({ purpose: 'ordinary', lines: [line({ unitPriceFen: 500 })] }),
    );
    await expect(get(waiting.id)).rejects.toMatchObject({ code: 'not_found' });
    await filing.service.call(
      FILING.filings.approve,
      { id: waiting.id, reason: '齐全' },
      { as: filing.reviewer },
    );
    expect((await get(waiting.id)).content.decidedBy).toBe('reviewer');
  });

  it('are verified by anyone, by the whole digest or its beginning, however it is typed', async () => {
    const filed = await file();
    const { content, digest } = await get(filed.id);
    for (const typed of [
      digest,
      digest.toUpperCase(),
      (digest.match(/.{4}/g) ?? []).join(' '),
      digest.slice(0, 16),
    ]) {
      expect(await verify(filed.number, typed)).toMatchObject({
        verdict: 'valid',
        content,
        digest,
        presentVersion: 1,
      });
    }
    expect(await verify(filed.number, '0'.repeat(64))).toEqual({
      verdict: 'digest_mismatch',
      number: filed.number,
      ...NOTHING,
    });
    expect(await verify('360725-2011-9999', digest)).toMatchObject({
      verdict: 'unknown',
      content: null,
      presentVersion: null,
    });
    await expect(verify('no number', 'xyz')).rejects.toMatchObject({
      fields: [
        { field: 'number', params: { format: 'filing_number' } },
        { field: 'digest', params: { format: 'digest' } },
      ],
    });
  });

  it('of a plan that was amended are superseded by that of its new version', async () => {
    const filed = await file();
    const first = await get(filed.id);
    const changed = plan({ lines: [line({ unitPriceFen: 400 })] });
    const input = { id: filed.id, version: filed.version, reason: '少买', ...changed };
    const amended = await filing.service.call(FILING.filings.amend, input, { as: clerkOf(filed) });
    const open = amended.amendments.find(({ status }) => status === 'proposed');
    if (open) {
      const accept = { id: filed.id, amendmentId: open.id, reason: '同意' };
      await filing.service.call(FILING.filings.acceptAmendment, accept, { as: filing.reviewer });
    }
    const second = await get(filed.id);
    expect(second.content).toMatchObject({ number: filed.number, planVersion: 2, budgetFen: 400 });
    expect(await verify(filed.number, first.digest)).toMatchObject({
      verdict: 'superseded',
      presentVersion: 2,
      content: { budgetFen: 500 },
    });
    expect(await verify(filed.number, second.digest)).toMatchObject({ verdict: 'valid', presentVersion: 2 });
  });

  it('of a plan that was cancelled say so', async () => {
    const filed = await file();
    const { digest } = await get(filed.id);
    await filing.service.call(
      FILING.filings.cancel,
      { id: filed.id, reason: '不买了' },
      { as: clerkOf(filed) },
    );
    expect(await verify(filed.number, digest)).toEqual({
      verdict: 'cancelled',
      number: filed.number,
      ...NOTHING,
    });
    expect((await get(filed.id)).cancelledAt).not.toBeNull();
  });
});
