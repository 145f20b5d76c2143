import { type Entity, FILING, MAX_WORKING_COPY_BYTES } from '@yinhu/contracts/filing';
import { testActor, testCall } from '@yinhu/testing';
import { v7 } from 'uuid';
import { type Filing, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';

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
  /** What is typed in one form, which counts for itself, and remembers the revision it goes on from. */
  const formOf = (
    as: Clerk,
    id: string,
    { basedOn = 0, filingId }: { basedOn?: number; filingId?: string } = {},
  ) => {
    const form = { id, filingId, editor: v7(), sequence: 0, basedOn };
    return async (content: object, sequence = form.sequence + 1) => {
      form.sequence = Math.max(form.sequence, sequence);
      const answer = await filing.service.call(
        FILING.workingCopies.save,
        { ...form, sequence, content: { ...content } },
        { as },
      );
      if (answer.outcome === 'kept') form.basedOn = answer.revision;
      return answer;
    };
  };
  const save = (as: Clerk, id: string, content: object, filingId?: string) =>
    formOf(as, id, { filingId })(content);
  const KEPT = { outcome: 'kept', savedAt: expect.any(String) };
  const get = (as: Clerk, id: string) => filing.service.call(FILING.workingCopies.get, { id }, { as });
  const list = async (as: Clerk) => (await filing.service.call(FILING.workingCopies.list, {}, { as })).items;

  it('keep whatever was typed, as it was typed, the latest saved first', async () => {
    const [as, first, second] = [clerk(), v7(), v7()];
    const typed = {
      title: '蓄水池',
      lines: [{ quantity: null, description: '  ' }, {}],
      odd: 1e300,
      nested: { a: [true, null] },
    };
    expect(await save(as, first, typed)).toEqual({ ...KEPT, revision: 1 });
    await save(as, second, { title: { not: 'a text' } }, first);
    expect(await get(as, first)).toMatchObject({
      id: first,
      filingId: null,
      title: '蓄水池',
      revision: 1,
      content: typed,
    });
    expect((await list(as)).map(({ id, title, filingId }) => [id, title, filingId])).toEqual([
      [second, '', first],
      [first, '蓄水池', null],
    ]);
  });

  it('are what was typed last in their form, in whatever order and however often the saves arrive', async () => {
    const [as, id] = [clerk(), v7()];
    const typed = formOf(as, id);
    await typed({ title: '1' }, 1);
    await Promise.all([4, 2, 5, 3, 5].map((sequence) => typed({ title: String(sequence) }, sequence)));
    const { revision } = await get(as, id);
    expect(await get(as, id)).toMatchObject({ title: '5', sequence: 5, content: { title: '5' } });
    expect(await typed({ title: 'again' }, 5)).toMatchObject({ outcome: 'kept', revision });
    expect((await get(as, id)).title).toBe('5');
  });

  it('take what is typed elsewhere next, however wrong a clock was that numbered them before', async () => {
    const [as, id] = [clerk(), v7()];
    await formOf(as, id)({ title: '快一小时的电脑' });
    const hourAhead = Date.now() + 3_600_000;
    await filing.service.database.transaction(testCall({ actor: testActor(as) }), (tx) =>
      tx.query('UPDATE filing_working_copy SET revision = $1, editor = NULL WHERE id = $2', [hourAhead, id]),
    );
    const elsewhere = formOf(as, id, { basedOn: (await get(as, id)).revision });
    expect(await elsewhere({ title: '另一台电脑' })).toEqual({ ...KEPT, revision: hourAhead + 1 });
    expect(await get(as, id)).toMatchObject({ title: '另一台电脑', revision: hourAhead + 1 });
  });

  it('tell the form that did not see what another has kept, change nothing, and go on from what it chose', async () => {
    const [as, id] = [clerk(), v7()];
    const first = formOf(as, id);
    await first({ title: '一' });
    const second = formOf(as, id, { basedOn: 1 });
    expect(await second({ title: '二' })).toMatchObject({ outcome: 'kept', revision: 2 });
    expect(await first({ title: '三' })).toEqual({
      outcome: 'conflict',
      revision: 2,
      savedAt: expect.any(String),
    });
    expect(await save(as, id, { title: '从头填写' })).toMatchObject({ outcome: 'conflict', revision: 2 });
    expect(await get(as, id)).toMatchObject({ title: '二', revision: 2 });
    expect(await formOf(as, id, { basedOn: 2 })({ title: '三' })).toMatchObject({
      outcome: 'kept',
      revision: 3,
    });
    expect(await second({ title: '四' })).toMatchObject({ outcome: 'conflict', revision: 3 });
  });

  it('take one of two forms that go on from the same at the same moment, and tell the other', async () => {
    const [as, id] = [clerk(), v7()];
    await save(as, id, { title: '起' });
    const forms = Array.from({ length: 8 }, () => formOf(as, id, { basedOn: 1 }));
    const outcomes = await Promise.all(forms.map((typed, i) => typed({ title: String(i) })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([...Array(7).fill('conflict'), 'kept']);
    const winner = outcomes.findIndex(({ outcome }) => outcome === 'kept');
    expect(await get(as, id)).toMatchObject({ title: String(winner), revision: 2 });
  });

  it('are seen by nobody else, though the other is of the same entity and knows the id', async () => {
    const [own, other, id] = [clerk(), clerk(), v7()];
    await save(own, id, { title: '我的' });
    await expect(get(other, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await save(other, id, { title: '别人的' })).toMatchObject({ outcome: 'kept', revision: 1 });
    await filing.service.call(FILING.workingCopies.discard, { id }, { as: other });
    expect(await get(own, id)).toMatchObject({ title: '我的' });
    await expect(
      filing.service.call(FILING.workingCopies.list, {}, { as: filing.reviewer }),
    ).rejects.toMatchObject({ code: 'forbidden' });
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
    const typed = formOf(as, id);
    await typed({ title: '不要了' });
    for (const gone of [id, id, never])
      await filing.service.call(FILING.workingCopies.discard, { id: gone }, { as });
    expect(await typed({ title: '不要了' })).toEqual({ outcome: 'gone' });
    expect(await save(as, never, { title: '不要了' })).toEqual({ outcome: 'gone' });
    const forgotten = formOf(as, v7(), { basedOn: 3 });
    expect(await forgotten({ title: '早已提交' })).toEqual({ outcome: 'gone' });
    expect(await list(as)).toEqual([]);
    await expect(get(as, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('go in the same moment as the plan typed in them is stored, and stay when it is not', async () => {
    const [as, id] = [clerk(), v7()];
    await save(as, id, { title: '初稿' });
    const wrong = { ...plan({ fiscalYear: 2012 }), workingCopyId: id };
    await expect(filing.service.call(FILING.filings.draft, wrong, { as })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    expect(await list(as)).toHaveLength(1);
    const draft = await filing.service.call(FILING.filings.draft, { ...plan(), workingCopyId: id }, { as });
    expect(await list(as)).toEqual([]);

    const again = v7();
    await save(as, again, { title: '改' }, draft.id);
    const revision = { ...plan(), id: draft.id, workingCopyId: again };
    await expect(
      filing.service.call(FILING.filings.revise, { ...revision, version: 7 }, { as }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await list(as)).toMatchObject([{ id: again, filingId: draft.id }]);
    await filing.service.call(FILING.filings.revise, { ...revision, version: 1 }, { as });
    expect(await list(as)).toEqual([]);
  });

  it('may be large, but not larger than told', async () => {
    const [as, id] = [clerk(), v7()];
    const room = MAX_WORKING_COPY_BYTES - JSON.stringify({ text: '' }).length;
    const typed = formOf(as, id);
    expect(await typed({ text: 'x'.repeat(room) })).toMatchObject(KEPT);
    expect(await typed({ text: Array.from({ length: room / 4 }, () => 1) })).toMatchObject(KEPT);
    await expect(typed({ text: '水'.repeat(room / 3 + 1) })).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'content', reason: 'too_large' }],
    });
  });

  it('leave no trace in the audit or among the events', async () => {
    const [as, id] = [clerk(), v7()];
    const traces = () =>
      filing.service.database.system('36', (tx) =>
        tx.one(
          'SELECT (SELECT count(*) FROM audit)::int AS audit, (SELECT count(*) FROM outbox)::int AS events',
        ),
      );
    const before = await traces();
    await save(as, id, { title: '初稿' });
    await filing.service.call(FILING.workingCopies.discard, { id }, { as });
    expect(await traces()).toEqual(before);
  });
});
