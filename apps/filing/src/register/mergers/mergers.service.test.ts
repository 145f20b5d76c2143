import { FILING, MAX_QUOTA_FEN } from '@yinhu/contracts/filing';
import { type Filing, line, plan, startFiling, YEAR } from '../../../test/filing-fixture.ts';
import { balanceOf } from '../quotas/quota-ledger.ts';

describe('a merger', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const merge = (id: string, intoId: string) =>
    filing.service.call(FILING.entities.merge, { id, intoId, reason: '机构改革' }, { as: filing.admin });
  const get = (id: string, as = filing.admin) => filing.service.call(FILING.entities.get, { id }, { as });
  const inReview = { purpose: 'ordinary' } as const;

  it('ends the one for good, and is told in the history of both', async () => {
    const [old, survivor] = [
      await filing.entityWith(0, { name: '旧局' }),
      await filing.entityWith(0, { name: '新局' }),
    ];
    expect(await merge(old.id, survivor.id)).toMatchObject({
      status: 'merged',
      mergedIntoId: survivor.id,
      version: 2,
    });
    const [ended, grown] = [await get(old.id), await get(survivor.id)];
    expect(ended).toMatchObject({
      mergedIntoName: '新局',
      history: [{}, { action: 'merge', reason: '机构改革' }],
    });
    expect(grown).toMatchObject({ status: 'active', version: 2, absorbed: [{ id: old.id, name: '旧局' }] });
    expect(grown.history[1]).toMatchObject({
      action: 'absorb',
      after: { absorbedId: old.id, absorbedName: '旧局' },
    });
    expect(await get(old.id, filing.clerkOf(old))).toMatchObject({ mergedIntoName: '新局' });
    const types = (await filing.service.events())
      .filter(({ subject }) => [old.id, survivor.id].includes(subject))
      .map(({ type }) => type);
    expect(types.toSorted()).toEqual([
      'filing.entity-absorbed',
      'filing.entity-merged',
      'filing.entity-registered',
      'filing.entity-registered',
    ]);
    const calls = [
      () => filing.service.call(FILING.entities.reactivate, { id: old.id }, { as: filing.admin }),
      () =>
        filing.service.call(
          FILING.entities.rename,
          { id: old.id, name: '再改', reason: '改' },
          { as: filing.admin },
        ),
      () => merge(old.id, survivor.id),
    ];
    for (const call of calls)
      await expect(call()).rejects.toMatchObject({ code: 'invalid_transition', params: { state: 'merged' } });
  });

  it('carries what is left of each quota to the survivor, by entries that name each other', async () => {
    const [old, survivor] = [await filing.entityWith(1_000), await filing.entityWith(50)];
    await filing.allocate(old, 7, { source: 'donation', fiscalYear: YEAR + 1 });
    await filing.submit(old, plan({ lines: [line({ unitPriceFen: 400 })] }));
    await merge(old.id, survivor.id);
    const [kept, carried] = [await filing.quotasOf(old), await filing.quotasOf(survivor)];
    expect(
      kept.map(({ source, availableFen, committedFen }) => [source, availableFen, committedFen]),
    ).toEqual([
      ['county_poverty_fund', 0, 400],
      ['donation', 0, 0],
    ]);
    expect(carried.map(({ source, fiscalYear, availableFen }) => [source, fiscalYear, availableFen])).toEqual(
      [
        ['county_poverty_fund', YEAR, 650],
        ['donation', YEAR + 1, 7],
      ],
    );
    for (const quota of [...kept, ...carried]) expect(quota).toMatchObject(balanceOf(quota.movements));
    expect(kept[0]?.movements.at(-1)).toMatchObject({
      kind: 'transfer_out',
      amountFen: -600,
      otherQuotaId: carried[0]?.id,
      balanceFen: 0,
    });
    expect(carried[0]?.movements.at(-1)).toMatchObject({
      kind: 'transfer_in',
      amountFen: 600,
      otherQuotaId: kept[0]?.id,
      balanceFen: 650,
    });
  });

  it('is refused, and nothing of it stays, when the survivor’s quota could not hold what is left', async () => {
    const [old, survivor] = [await filing.entityWith(1_000), await filing.entityWith(MAX_QUOTA_FEN)];
    await filing.allocate(old, 7, { source: 'central_poverty_fund' });
    await expect(merge(old.id, survivor.id)).rejects.toMatchObject({
      code: 'quota_limit',
      params: { year: YEAR, source: 'county_poverty_fund' },
    });
    expect(await get(old.id)).toMatchObject({ status: 'active', version: 1 });
    expect((await filing.quotasOf(old)).map(({ availableFen }) => availableFen)).toEqual([7, 1_000]);
    expect(await filing.quotasOf(survivor)).toHaveLength(1);
  });

  it('waits until what is in review was decided, and says how much that is', async () => {
    const [old, survivor] = [
      await filing.entityWith(1_000_000_000, { name: '旧所' }),
      await filing.entityWith(0),
    ];
    const plans = [await filing.submit(old, plan(inReview)), await filing.submit(old, plan(inReview))];
    await expect(merge(old.id, survivor.id)).rejects.toMatchObject({
      code: 'plans_undecided',
      params: { name: '旧所', count: 2 },
    });
    const [first, second] = plans.map(({ id }) => id) as [string, string];
    await filing.service.call(
      FILING.filings.return,
      { id: first, reason: '补充材料' },
      { as: filing.reviewer },
    );
    await filing.service.call(
      FILING.filings.cancel,
      { id: second, reason: '不再需要' },
      { as: filing.admin },
    );
    await merge(old.id, survivor.id);
    const as = filing.clerkOf(old);
    expect(await filing.service.call(FILING.filings.get, { id: first }, { as })).toMatchObject({
      status: 'returned',
    });
    await expect(filing.service.call(FILING.filings.submit, { id: first }, { as })).rejects.toMatchObject({
      code: 'entity_merged',
    });
    await expect(filing.draft(old, plan())).rejects.toMatchObject({ code: 'entity_merged' });
    await expect(filing.allocate(old, 1)).rejects.toMatchObject({ code: 'entity_merged' });
    expect(
      await filing.service.call(FILING.filings.cancel, { id: first, reason: '已合并' }, { as }),
    ).toMatchObject({
      status: 'cancelled',
    });
  });

  it('needs a survivor that is another one, of the county, and active', async () => {
    const [old, suspended, merged, other] = await Promise.all([1, 2, 3, 4].map(() => filing.entityWith(0)));
    const elsewhere = await filing.entityWith(0, { divisionCode: '360726' });
    if (!old || !suspended || !merged || !other) throw new Error('four were made');
    await filing.service.call(
      FILING.entities.suspend,
      { id: suspended.id, reason: '整顿' },
      { as: filing.admin },
    );
    await merge(merged.id, other.id);
    await expect(merge(old.id, old.id)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'intoId', reason: 'itself' }],
    });
    await expect(merge(old.id, suspended.id)).rejects.toMatchObject({ code: 'entity_suspended' });
    await expect(merge(old.id, merged.id)).rejects.toMatchObject({ code: 'entity_merged' });
    await expect(merge(old.id, elsewhere.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await merge(suspended.id, old.id)).toMatchObject({ status: 'merged' });
  });

  it('is made once when two come at once: into each other, or of one into two', async () => {
    for (let i = 0; i < 5; i++) {
      const [a, b, c] = (
        await Promise.all([filing.entityWith(10), filing.entityWith(20), filing.entityWith(30)])
      ).map(({ id }) => id) as [string, string, string];
      const results = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, c)]);
      const statuses = await Promise.all([a, b, c].map(async (id) => (await get(id)).status));
      const merged = statuses.filter((status) => status === 'merged').length;
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(merged);
      expect(statuses).toContain('active');
      const left = (await Promise.all([a, b, c].map((id) => filing.quotasOf({ id })))).flat();
      expect(left.reduce((sum, { availableFen }) => sum + availableFen, 0)).toBe(60);
      const ofMerged = left.filter(({ entityId }) => statuses[[a, b, c].indexOf(entityId)] === 'merged');
      expect(ofMerged.every(({ availableFen }) => availableFen === 0)).toBe(true);
    }
  });

  // Guarded by the entity's lock, which both take before they look: without it a plan goes to review of an
  // entity that is merged.
  it('and a submission at the same moment leave no plan in review of a merged entity, and no money reserved there', async () => {
    for (let i = 0; i < 8; i++) {
      const [old, survivor] = [await filing.entityWith(1_000_000_000), await filing.entityWith(0)];
      const drafts = await Promise.all([1, 2, 3].map(() => filing.draft(old, plan(inReview))));
      const submissions = drafts.map(({ id }) =>
        filing.service.call(FILING.filings.submit, { id }, { as: filing.clerkOf(old) }),
      );
      await Promise.allSettled([merge(old.id, survivor.id), ...submissions]);
      const { status } = await get(old.id);
      const { total } = await filing.service.call(
        FILING.filings.list,
        { filter: { entityId: old.id, status: 'in_review' } },
        { as: filing.admin },
      );
      expect(status === 'merged' ? total : 0).toBe(0);
      for (const { reservedFen, availableFen } of await filing.quotasOf(old)) {
        if (status === 'merged') expect([reservedFen, availableFen]).toEqual([0, 0]);
      }
    }
  });
});
