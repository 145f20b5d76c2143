import { filings, MAX_QUOTA_FEN, quotas } from '@yinhu/contracts';
import fc from 'fast-check';
import { type Filing, line, plan, staffOf, startFiling, YEAR } from '../../test/filing-fixture.ts';
import { CATALOGUE } from '../catalogue/catalogue-items.ts';
import { balanceOf } from './quota-ledger.ts';

describe('quotas', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const quotaOf = async (entity: { id: string }) => {
    const { items } = await filing.service.call(quotas.list, { filter: { entityId: entity.id } }, { as: filing.admin });
    return filing.service.call(quotas.get, { id: items[0]?.id ?? '' }, { as: filing.admin });
  };

  it('add up repeated allocations in a ledger, apart for each year and source', async () => {
    const entity = await filing.entityWith(1_000);
    await filing.allocate(entity, 500, { reason: '追加' });
    await filing.allocate(entity, 7, { source: 'donation' });
    await filing.allocate(entity, 8, { fiscalYear: YEAR + 1 });
    const { items, total } = await filing.service.call(
      quotas.list,
      { filter: { entityId: entity.id }, sort: ['availableFen', 'DESC'] },
      { as: filing.admin },
    );
    expect(total).toBe(3);
    expect(items.map(({ availableFen, source, entityName }) => [availableFen, source, entityName])).toEqual([
      [1_500, 'county_poverty_fund', entity.name],
      [8, 'county_poverty_fund', entity.name],
      [7, 'donation', entity.name],
    ]);
    const { movements } = await filing.service.call(quotas.get, { id: items[0]?.id ?? '' }, { as: filing.admin });
    expect(movements.map(({ kind, amountFen, reason, by }) => [kind, amountFen, reason, by])).toEqual([
      ['allocation', 1_000, null, 'county_admin'],
      ['allocation', 500, '追加', 'county_admin'],
    ]);
  });

  it('refuse nothing, less than nothing, parts of a fen and what no county has', async () => {
    const entity = await filing.entityWith(0);
    for (const amountFen of [0, -1, 0.5, MAX_QUOTA_FEN + 1]) {
      await expect(filing.allocate(entity, amountFen)).rejects.toMatchObject({
        code: 'validation_failed',
        fields: [{ field: 'amountFen' }],
      });
    }
    await filing.allocate(entity, MAX_QUOTA_FEN);
    await expect(filing.allocate(entity, 1)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'amountFen', reason: 'too_big' }],
    });
  });

  it('allocate once what is sent twice under one key', async () => {
    const entity = await filing.entityWith(0);
    const input = { entityId: entity.id, fiscalYear: YEAR, source: 'donation' as const, amountFen: 5 };
    const options = { as: filing.admin, idempotencyKey: 'allocate-1' };
    const first = await filing.service.call(quotas.allocate, input, options);
    expect(await filing.service.call(quotas.allocate, input, options)).toEqual(first);
    expect(await quotaOf(entity)).toMatchObject({ allocatedFen: 5 });
  });

  it('are the county admin’s to give, in the own county, and a clerk sees only those of the own entity', async () => {
    const [own, other] = [await filing.entityWith(1), await filing.entityWith(2)];
    const input = { entityId: own.id, fiscalYear: YEAR, source: 'donation' as const, amountFen: 5 };
    const neighbour = staffOf('county_admin', '360726');
    await expect(filing.service.call(quotas.allocate, input, { as: neighbour })).rejects.toMatchObject({ code: 'not_found' });
    await expect(filing.service.call(quotas.allocate, input, { as: filing.reviewer })).rejects.toMatchObject({ code: 'forbidden' });
    const { items } = await filing.service.call(quotas.list, {}, { as: filing.clerkOf(own) });
    expect(items.map(({ entityId }) => entityId)).toEqual([own.id]);
    const { id } = await quotaOf(other);
    for (const as of [filing.clerkOf(own), neighbour]) {
      await expect(filing.service.call(quotas.get, { id }, { as })).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('file exactly 10 of 50 plans submitted at once against a quota for 10', async () => {
    const entity = await filing.entityWith(10 * 1_000);
    const drafts = await Promise.all(
      CATALOGUE.slice(0, 50).map(({ code }) => filing.draft(entity, plan({ lines: [line({ catalogueCode: code, unitPriceFen: 1_000 })] }))),
    );
    const submitted = await Promise.all(
      drafts.map(({ id }) => filing.service.call(filings.submit, { id }, { as: filing.clerkOf(entity) })),
    );
    expect(submitted.filter(({ status }) => status === 'filed')).toHaveLength(10);
    expect(submitted.filter(({ status }) => status === 'in_review')).toHaveLength(40);
    const { movements, ...quota } = await quotaOf(entity);
    expect(quota).toMatchObject({ committedFen: 10_000, reservedFen: 0, availableFen: 0 });
    expect(movements).toHaveLength(11);
  });

  it('cannot be overdrawn, even by a statement that does not ask first', async () => {
    const entity = await filing.entityWith(1_000);
    const overdraw = `UPDATE quota SET committed_fen = 1001 WHERE entity_id = '${entity.id}'`;
    await expect(filing.service.database.system('360725', (tx) => tx.query(overdraw))).rejects.toThrow('quota_not_overdrawn');
  });

  it('always equal the sum of their ledger and are never negative, whatever is allocated, submitted and decided', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('allocate' as const), amount: fc.integer({ min: 1, max: 300 }) }),
      fc.record({ what: fc.constantFrom('auto' as const, 'ordinary' as const), amount: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ what: fc.constantFrom('approve' as const, 'return' as const, 'reject' as const, 'cancel' as const), amount: fc.nat(20) }),
    );
    const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        const entity = await filing.entityWith(500);
        const plans: string[] = [];
        const take = async ({ what, amount }: { what: string; amount: number }) => {
          if (what === 'allocate') return filing.allocate(entity, amount);
          if (what === 'auto' || what === 'ordinary') {
            const purpose = what === 'auto' ? 'poverty_alleviation' : 'ordinary';
            return plans.push((await filing.submit(entity, plan({ purpose, lines: [line({ unitPriceFen: amount })] }))).id);
          }
          const id = plans[amount % Math.max(1, plans.length)];
          const as = what === 'cancel' ? filing.admin : filing.reviewer;
          return id && filing.service.call(filings[what as 'approve'], { id, reason: '随机' }, { as });
        };
        // The steps of a round are taken at the same time; those that cannot be taken are refused.
        for (const round of rounds) {
          await Promise.allSettled(round.map(take));
          const { movements, allocatedFen, reservedFen, committedFen, availableFen } = await quotaOf(entity);
          expect({ allocatedFen, reservedFen, committedFen, availableFen }).toEqual(balanceOf(movements));
          expect(Math.min(allocatedFen, reservedFen, committedFen, availableFen)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 8 },
    );
  });
});
