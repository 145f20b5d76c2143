import { FILING } from '@yinhu/contracts/filing';
import { type Detail, type Filing, line, plan, staffOf, startFiling } from '../../../test/filing-fixture.ts';

const ordinary = (unitPriceFen: number) => plan({ purpose: 'ordinary', lines: [line({ unitPriceFen })] });

describe('deciding on a plan in review', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  type Decide = 'approve' | 'return' | 'reject' | 'cancel';
  const decide = (action: Decide, { id }: { id: string }, as = filing.reviewer): Promise<Detail> =>
    filing.service.call(FILING.filings[action], { id, reason: '经审核' }, { as });

  it('approval files it by a person: reserved money is committed, and the reason kept', async () => {
    const entity = await filing.entityWith(1_000);
    const submitted = await filing.submit(entity, ordinary(600));
    expect(await filing.quotaOf(entity)).toMatchObject({
      reservedFen: 600,
      committedFen: 0,
      availableFen: 400,
    });
    const filed = await decide('approve', submitted);
    expect(filed).toMatchObject({ status: 'filed', autoFiled: false });
    expect(filed.number).not.toBeNull();
    expect(filed.decisions.at(-1)).toMatchObject({
      by: 'reviewer',
      outcome: 'filed',
      reviewer: 'county_reviewer',
      reason: '经审核',
    });
    const quota = await filing.quotaOf(entity);
    expect(quota).toMatchObject({ reservedFen: 0, committedFen: 600, availableFen: 400 });
    expect(quota.movements.map(({ kind, amountFen, filingId }) => [kind, amountFen, filingId])).toEqual([
      ['allocation', 1_000, null],
      ['reservation', -600, submitted.id],
      ['release', 600, submitted.id],
      ['commitment', -600, submitted.id],
    ]);
  });

  it('approval asks the quota again, and nothing is filed that it does not cover', async () => {
    const entity = await filing.entityWith(500);
    const submitted = await filing.submit(entity, ordinary(600));
    expect(await filing.quotaOf(entity)).toMatchObject({ reservedFen: 0 });
    await expect(decide('approve', submitted)).rejects.toMatchObject({
      code: 'quota_exceeded',
      params: { source: 'county_poverty_fund', availableFen: 500, neededFen: 600 },
    });
    await filing.allocate(entity, 100);
    expect(await decide('approve', submitted)).toMatchObject({ status: 'filed' });
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 600, availableFen: 0 });
  });

  it('approval may overrule a rule about the plan, but not file for a suspended entity', async () => {
    const entity = await filing.entityWith(1_000);
    const submitted = await filing.submit(
      entity,
      plan({
        lines: [line({ unitPriceFen: 700 })],
        funding: [{ source: 'county_poverty_fund', amountFen: 600 }],
      }),
    );
    expect(submitted.status).toBe('in_review');
    await filing.service.call(
      FILING.entities.suspend,
      { id: entity.id, reason: '整顿' },
      { as: filing.admin },
    );
    await expect(decide('approve', submitted)).rejects.toMatchObject({ code: 'entity_suspended' });
    await filing.service.call(FILING.entities.reactivate, { id: entity.id }, { as: filing.admin });
    const filed = await decide('approve', submitted);
    expect(filed.decisions.at(-1)?.rules).toContainEqual(
      expect.objectContaining({ code: 'FUNDING_EQUALS_LINES', passed: false }),
    );
  });

  it('a returned plan gives its money back, is corrected and submitted again', async () => {
    const entity = await filing.entityWith(1_000);
    const as = filing.clerkOf(entity);
    const submitted = await filing.submit(
      entity,
      plan({
        lines: [line({ unitPriceFen: 700 })],
        funding: [{ source: 'county_poverty_fund', amountFen: 600 }],
      }),
    );
    const returned = await decide('return', submitted);
    expect(returned).toMatchObject({
      status: 'returned',
      decisions: [{ outcome: 'in_review' }, { outcome: 'returned' }],
    });
    expect(await filing.quotaOf(entity)).toMatchObject({ reservedFen: 0, availableFen: 1_000 });
    const { version, id } = returned;
    await filing.service.call(
      FILING.filings.revise,
      { id, version, ...plan({ lines: [line({ unitPriceFen: 700 })] }) },
      { as },
    );
    const filed = await filing.service.call(FILING.filings.submit, { id }, { as });
    expect(filed).toMatchObject({ status: 'filed', autoFiled: true });
    expect(filed.history.map(({ action }) => action)).toEqual([
      'draft',
      'submit',
      'send_to_review',
      'return',
      'revise',
      'submit',
      'file',
    ]);
  });

  it('a rejected plan gives its money back and is at its end', async () => {
    const entity = await filing.entityWith(1_000);
    const submitted = await filing.submit(entity, ordinary(600));
    expect(await decide('reject', submitted)).toMatchObject({ status: 'rejected' });
    expect(await filing.quotaOf(entity)).toMatchObject({ reservedFen: 0, availableFen: 1_000 });
    for (const action of ['approve', 'return', 'reject'] as const) {
      await expect(decide(action, submitted)).rejects.toMatchObject({
        code: 'invalid_transition',
        params: { state: 'rejected', action },
      });
    }
    await expect(decide('cancel', submitted, filing.admin)).rejects.toMatchObject({
      code: 'invalid_transition',
    });
  });

  it('a filed plan that is cancelled keeps its number, gives its money back, and is no longer shown or counted', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 900 })] }));
    const entityNow = () => filing.service.call(FILING.entities.get, { id: entity.id }, { as: filing.admin });
    expect(await entityNow()).toMatchObject({ filings: 1, filedFen: 900 });
    expect(await filing.service.call(FILING.published.get, { id: filed.id })).toMatchObject({
      number: filed.number,
    });
    const cancelled = await decide('cancel', filed, filing.clerkOf(entity));
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      number: filed.number,
      cancelledAt: expect.any(String),
    });
    expect(await entityNow()).toMatchObject({ filings: 0, filedFen: 0 });
    expect((await filing.quotaOf(entity)).movements.map(({ kind }) => kind)).toEqual([
      'allocation',
      'commitment',
      'cancellation',
    ]);
    await expect(filing.service.call(FILING.published.get, { id: filed.id })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('of two reviewers who decide in the same moment one wins, and the other is told that the plan is no longer in review', async () => {
    const entity = await filing.entityWith(1_000);
    const submitted = await filing.submit(entity, ordinary(600));
    const results = await Promise.allSettled([
      decide('approve', submitted),
      decide('reject', submitted),
      decide('return', submitted),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'invalid_transition' });
    }
    const { history } = await filing.service.call(
      FILING.filings.get,
      { id: submitted.id },
      { as: filing.reviewer },
    );
    expect(history).toHaveLength(4);
  });

  it('is not for the neighbouring county’s reviewer, to whom the plan does not exist, nor for other roles', async () => {
    const entity = await filing.entityWith(1_000);
    const submitted = await filing.submit(entity, ordinary(600));
    await expect(decide('approve', submitted, staffOf('county_reviewer', '360726'))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(decide('approve', submitted, filing.clerkOf(entity))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(decide('approve', submitted, staffOf('province_supervisor', '36'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps the trail as it was written: decisions and history can be neither changed nor removed', async () => {
    for (const table of ['filing_transition', 'filing_decision', 'quota_movement']) {
      for (const change of [`UPDATE ${table} SET reason = ''`, `DELETE FROM ${table}`]) {
        await expect(filing.service.database.system('36', (tx) => tx.query(change))).rejects.toThrow(
          'append-only',
        );
      }
    }
  });
});
