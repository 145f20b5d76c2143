import { type Entity, filings, MAX_WORKING_COPY_BYTES, workingCopies } from '@yinhu/contracts';
import { testActor, testCall } from '@yinhu/testing';
import { v7 } from 'uuid';
import { type Filing, plan, staffOf, startFiling } from '../../test/filing-fixture.ts';

describe('working copies of plans', () => {
  let filing: Filing;
  let entity: Entity;
  beforeAll(async () => {
    filing = await startFiling();
    entity = await filing.entityWith(0);
  });
  afterAll(() => filing.stop());

  /** A clerk of the entity that nobody has been before. */
  const clerk = () => ({ ...filing.clerkOf(entity), userId: v7() });
  type Clerk = ReturnType<typeof clerk>;
  const save = (as: Clerk, id: string, revision: number, content: object, filingId?: string) =>
    filing.service.call(workingCopies.save, { id, revision, content: { ...content }, filingId }, { as });
  const get = (as: Clerk, id: string) => filing.service.call(workingCopies.get, { id }, { as });
  const list = async (as: Clerk) => (await filing.service.call(workingCopies.list, {}, { as })).items;

  it('keep whatever was typed, as it was typed, the latest saved first', async () => {
    const [as, first, second] = [clerk(), v7(), v7()];
    const typed = { title: '蓄水池', lines: [{ quantity: null, description: '  ' }, {}], odd: 1e300, nested: { a: [true, null] } };
    expect(await save(as, first, 1, typed)).toEqual({ savedAt: expect.any(String) });
    await save(as, second, 1, { title: { not: 'a text' } }, first);
    expect(await get(as, first)).toMatchObject({ id: first, filingId: null, title: '蓄水池', revision: 1, content: typed });
    expect((await list(as)).map(({ id, title, filingId }) => [id, title, filingId])).toEqual([
      [second, '', first],
      [first, '蓄水池', null],
    ]);
  });

  it('are what was typed last, in whatever order the saves arrive', async () => {
    const [as, id] = [clerk(), v7()];
    await Promise.all([4, 2, 5, 1, 3].map((revision) => save(as, id, revision, { title: String(revision) })));
    expect(await get(as, id)).toMatchObject({ title: '5', revision: 5, content: { title: '5' } });
    expect(await save(as, id, 5, { title: 'again' })).toEqual({ savedAt: null });
    expect((await get(as, id)).title).toBe('5');
  });

  it('are seen by nobody else, though the other is of the same entity and knows the id', async () => {
    const [own, other, id] = [clerk(), clerk(), v7()];
    await save(own, id, 9, { title: '我的' });
    await expect(get(other, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await save(other, id, 1, { title: '别人的' })).toMatchObject({ savedAt: expect.any(String) });
    await filing.service.call(workingCopies.discard, { id }, { as: other });
    expect(await get(own, id)).toMatchObject({ title: '我的' });
    await expect(filing.service.call(workingCopies.list, {}, { as: filing.reviewer })).rejects.toMatchObject({ code: 'forbidden' });
    const count = (as: object) =>
      filing.service.database.read(testCall({ actor: testActor(as) }), (tx) =>
        tx.one('SELECT count(*)::int AS n FROM filing_working_copy'),
      );
    for (const as of [other, filing.reviewer, staffOf('province_supervisor', '36')]) {
      expect(await count({ ...as, userId: v7() })).toEqual({ n: 0 });
    }
    expect(await count(own)).toEqual({ n: 1 });
  });

  it('that were discarded stay away, whatever save still comes', async () => {
    const [as, id, never] = [clerk(), v7(), v7()];
    await save(as, id, 1, { title: '不要了' });
    for (const gone of [id, id, never]) await filing.service.call(workingCopies.discard, { id: gone }, { as });
    expect(await save(as, id, 2, { title: '不要了' })).toEqual({ savedAt: null });
    expect(await save(as, never, 1, { title: '不要了' })).toEqual({ savedAt: null });
    expect(await list(as)).toEqual([]);
    await expect(get(as, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('go in the same moment as the plan typed in them is stored, and stay when it is not', async () => {
    const [as, id] = [clerk(), v7()];
    await save(as, id, 1, { title: '初稿' });
    const wrong = { ...plan({ fiscalYear: 2012 }), workingCopyId: id };
    await expect(filing.service.call(filings.draft, wrong, { as })).rejects.toMatchObject({ code: 'validation_failed' });
    expect(await list(as)).toHaveLength(1);
    const draft = await filing.service.call(filings.draft, { ...plan(), workingCopyId: id }, { as });
    expect(await list(as)).toEqual([]);

    const again = v7();
    await save(as, again, 1, { title: '改' }, draft.id);
    const revision = { ...plan(), id: draft.id, workingCopyId: again };
    await expect(filing.service.call(filings.revise, { ...revision, version: 7 }, { as })).rejects.toMatchObject({ code: 'conflict' });
    expect(await list(as)).toMatchObject([{ id: again, filingId: draft.id }]);
    await filing.service.call(filings.revise, { ...revision, version: 1 }, { as });
    expect(await list(as)).toEqual([]);
  });

  it('may be large, but not larger than told', async () => {
    const [as, id] = [clerk(), v7()];
    const room = MAX_WORKING_COPY_BYTES - JSON.stringify({ text: '' }).length;
    expect(await save(as, id, 1, { text: 'x'.repeat(room) })).toMatchObject({ savedAt: expect.any(String) });
    expect(await save(as, id, 2, { text: Array.from({ length: room / 4 }, () => 1) })).toMatchObject({ savedAt: expect.any(String) });
    await expect(save(as, id, 3, { text: '水'.repeat(room / 3 + 1) })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'content', reason: 'too_large' }],
    });
  });

  it('leave no trace in the audit or among the events', async () => {
    const [as, id] = [clerk(), v7()];
    const traces = () =>
      filing.service.database.system('36', (tx) =>
        tx.one('SELECT (SELECT count(*) FROM audit)::int AS audit, (SELECT count(*) FROM outbox)::int AS events'),
      );
    const before = await traces();
    await save(as, id, 1, { title: '初稿' });
    await filing.service.call(workingCopies.discard, { id }, { as });
    expect(await traces()).toEqual(before);
  });
});
