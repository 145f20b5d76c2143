import { type Entity, FILING } from '@yinhu/contracts/filing';
import { testActor, testCall } from '@yinhu/testing';
import fc from 'fast-check';
import { type Filing, line, type Plan, plan, startFiling } from '../../../test/filing-fixture.ts';
import { balanceOf } from '../../register/quotas/quota-ledger.ts';
import { startExecution } from './execution.ts';
import { lockFiling } from './filing-store.ts';

const IN_FORCE = ['filed', 'executing', 'completed'];

describe('a plan’s life after filing', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const get = (id: string) => filing.service.call(FILING.filings.get, { id }, { as: filing.reviewer });
  const execute = (id: string) =>
    filing.service.database.transaction(testCall({ actor: testActor(filing.admin) }), async (tx) => {
      const by = testActor(filing.admin);
      return startExecution(tx, await lockFiling(tx, id, by), { by, at: new Date() });
    });
  const complete = (entity: Entity, id: string) =>
    filing.service.call(
      FILING.filings.complete,
      { id, reason: '水池已建成，款已付清' },
      { as: filing.clerkOf(entity) },
    );

  it('goes on to execution once, however often its progress says so, and to completion', async () => {
    const entity = await filing.entityWith(10_000_000_000);
    const { id } = await filing.submit(entity, plan());
    await expect(complete(entity, id)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'filed', action: 'complete' },
    });
    await Promise.all([execute(id), execute(id), execute(id)]);
    expect(await execute(id)).toMatchObject({ status: 'executing' });
    await expect(
      filing.service.call(FILING.filings.cancel, { id, reason: '晚了' }, { as: filing.admin }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    const done = await complete(entity, id);
    expect(done.history.slice(3).map(({ action, from, to, reason }) => [action, from, to, reason])).toEqual([
      ['start_execution', 'filed', 'executing', null],
      ['complete', 'executing', 'completed', '水池已建成，款已付清'],
    ]);
    await expect(execute(id)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'completed' },
    });
    await expect(complete(entity, id)).rejects.toMatchObject({ code: 'invalid_transition' });
    const events = (await filing.service.events()).filter((event) => event.subject === id).slice(3);
    expect(events.map(({ type }) => type)).toEqual([
      'filing.filing-execution-started',
      'filing.filing-completed',
    ]);
  });

  it('is completed by the own entity’s clerk, and not while an amendment is open', async () => {
    const [entity, other] = [await filing.entityWith(10_000), await filing.entityWith(0)];
    const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 6_000 })] }));
    await execute(filed.id);
    const { version } = await get(filed.id);
    const more = {
      ...plan({ lines: [line({ unitPriceFen: 60_000 })] }),
      id: filed.id,
      version,
      reason: '追加',
    };
    await filing.service.call(FILING.filings.amend, more, { as: filing.clerkOf(entity) });
    await expect(complete(entity, filed.id)).rejects.toMatchObject({ code: 'amendment_open' });
    await expect(complete(other, filed.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves ledgers, counters, versions and what is public in agreement, whatever is done to several plans at once', async () => {
    const amount = fc.integer({ min: 1, max: 400 });
    const step = fc.oneof(
      fc.record({ what: fc.constantFrom('auto' as const, 'ordinary' as const), amount, plan: fc.nat(9) }),
      fc.record({ what: fc.constant('amend' as const), amount, plan: fc.nat(9) }),
      fc.record({
        what: fc.constantFrom(
          'approve',
          'acceptAmendment',
          'refuseAmendment',
          'withdrawAmendment',
          'cancel',
          'execute',
          'complete',
        ),
        amount,
        plan: fc.nat(9),
      }),
    );
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
    const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 10 });

    await fc.assert(
      fc.asyncProperty(history, async (rounds) => {
        const owners = [await filing.entityWith(1_000), await filing.entityWith(600)];
        const plans: { readonly id: string; readonly entity: Entity; readonly purpose: Plan['purpose'] }[] =
          [];
        const contentOf = (purpose: Plan['purpose'], fen: number) =>
          plan({ purpose, lines: [line({ unitPriceFen: fen })] });

        const take = async ({ what, amount: fen, plan: nth }: Step) => {
          if (what === 'auto' || what === 'ordinary') {
            const entity = owners[nth % owners.length];
            const purpose = what === 'auto' ? 'poverty_alleviation' : 'ordinary';
            if (entity)
              plans.push({ id: (await filing.submit(entity, contentOf(purpose, fen))).id, entity, purpose });
            return;
          }
          const chosen = plans[nth % Math.max(1, plans.length)];
          if (!chosen) return;
          const { id, entity, purpose } = chosen;
          if (what === 'execute') return execute(id);
          if (what === 'complete') return complete(entity, id);
          const now = await get(id);
          const clerk = { as: filing.clerkOf(entity) };
          const { version } = now;
          if (what === 'amend')
            return filing.service.call(
              FILING.filings.amend,
              { ...contentOf(purpose, fen), id, version, reason: '变更' },
              clerk,
            );
          const amendmentId = now.amendments.at(-1)?.id;
          const as = what === 'withdrawAmendment' || what === 'cancel' ? clerk : { as: filing.reviewer };
          if (what === 'approve' || what === 'cancel')
            return filing.service.call(FILING.filings[what], { id, reason: '随机' }, as);
          return (
            amendmentId &&
            filing.service.call(
              FILING.filings[what as 'acceptAmendment'],
              { id, amendmentId, reason: '随机' },
              as,
            )
          );
        };

        // The steps of a round are taken at the same time; those that cannot be taken are refused.
        for (const round of rounds) {
          await Promise.allSettled(round.map(take));
          for (const entity of owners) await agrees(entity);
        }
      }),
      { numRuns: 4 },
    );
  });

  async function agrees({ id: entityId }: Entity): Promise<void> {
    const as = filing.admin;
    const { movements, allocatedFen, reservedFen, committedFen, availableFen } = await filing.quotaOf({
      id: entityId,
    });
    expect({ allocatedFen, reservedFen, committedFen, availableFen }).toEqual(balanceOf(movements));
    expect(Math.min(reservedFen, committedFen, availableFen)).toBeGreaterThanOrEqual(0);

    const { items } = await filing.service.call(
      FILING.filings.list,
      { filter: { entityId }, range: [0, 99] },
      { as },
    );
    const inForce = items.filter(({ status }) => IN_FORCE.includes(status));
    const filedFen = inForce.reduce((sum, { budgetFen }) => sum + budgetFen, 0);
    expect(committedFen).toBe(filedFen);
    expect(await filing.service.call(FILING.entities.get, { id: entityId }, { as })).toMatchObject({
      filings: inForce.length,
      filedFen,
    });

    const kept = await filing.service.database.system('36', (tx) =>
      tx.query<{ id: string; versions: number; open: number; publicFen: number | null; sharedFen: number }>(
        `SELECT f.id, (SELECT count(*)::int FROM filing_version v WHERE v.filing_id = f.id) AS versions,
           (SELECT count(*)::int FROM filing_amendment a WHERE a.filing_id = f.id AND a.status = 'proposed') AS open,
           (SELECT budget_fen FROM published_filing p WHERE p.id = f.id) AS "publicFen",
           (SELECT sum(share_fen)::bigint FROM filing_beneficiary b WHERE b.filing_id = f.id) AS "sharedFen"
         FROM filing f WHERE f.entity_id = $1`,
        [entityId],
      ),
    );
    for (const { id, number, planVersion, status, budgetFen } of items) {
      const isInForce = IN_FORCE.includes(status);
      const { versions, open, publicFen, sharedFen } = kept.find((row) => row.id === id) ?? {};
      expect({ versions, publicFen, sharedFen }).toEqual({
        versions: number === null ? 0 : planVersion,
        publicFen: isInForce ? budgetFen : null,
        sharedFen: budgetFen,
      });
      expect(open).toBeLessThanOrEqual(isInForce && status !== 'completed' ? 1 : 0);
    }
  }
});
