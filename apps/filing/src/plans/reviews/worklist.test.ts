import { randomUUID } from 'node:crypto';
import { FILING } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { overtaken } from '@yinhu/testing';
import {
  type Detail,
  type Filing,
  line,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
  YEAR,
} from '../../../test/filing-fixture.ts';
import { OverdueSweep } from './overdue-sweep.ts';

const DAY_MS = 86_400_000;
/** Later than any clock that a test started, holidays in between or not. */
const muchLater = () => new Date(Date.now() + 40 * DAY_MS);

describe('the reviewer’s worklist', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  type Filter = NonNullable<RequestOf<typeof FILING.reviews.list>['filter']>;
  const list = async (filter: Filter = {}, as = filing.reviewer) =>
    (await filing.service.call(FILING.reviews.list, { filter }, { as })).items;
  const wanting = (title: string) =>
    plan({
      title,
      lines: [line({ unitPriceFen: 700 })],
      funding: [{ source: 'county_poverty_fund', amountFen: 600 }],
    });
  const waiting = async (count: number): Promise<Detail[]> => {
    const entity = await filing.entityWith(1_000_000);
    const submitted = [];
    for (let i = 0; i < count; i++) {
      const input = plan({
        title: `待审 ${i}`,
        purpose: 'ordinary',
        lines: [line({ unitPriceFen: 100 + i })],
      });
      submitted.push(await filing.submit(entity, input));
    }
    return submitted;
  };
  const sweepOf = () => filing.service.service.app.get(OverdueSweep, { strict: false });
  const noticesOf = async (as: typeof filing.admin) =>
    (await filing.service.call(FILING.notifications.list, {}, { as })).items;

  it('shows what is due first, what failed, and how much time is left', async () => {
    const entity = await filing.entityWith(0, { name: '崇义县交通局' });
    await filing.allocate(entity, 1_000_000, { fiscalYear: 2019 });
    const old = await filing.submit(
      entity,
      { ...wanting('旧的'), fiscalYear: 2019 },
      { effectiveAt: '2019-11-29T08:00:00Z' },
    );
    const fresh = await filing.submit(entity, { ...wanting('新的'), purpose: 'ordinary' });
    const found = await list({ entityId: entity.id });
    expect(found.map(({ id, clock }) => [id, clock])).toEqual([
      [old.id, 'overdue'],
      [fresh.id, 'later'],
    ]);
    expect(found[0]).toMatchObject({
      kind: 'plan',
      filingId: old.id,
      version: old.version,
      purpose: 'poverty_alleviation',
      escalatedAt: null,
      dueAt: '2019-12-02T15:59:59.999Z',
      failed: expect.arrayContaining([
        expect.objectContaining({ code: 'FUNDING_EQUALS_LINES', facts: expect.anything() }),
      ]),
    });
    expect(found[0]?.workingDaysLeft).toBeLessThan(-1000);
    expect(found[1]?.workingDaysLeft).toBe(3);
    for (const [filter, expected] of [
      [{ clock: 'overdue' }, [old.id]],
      [{ clock: 'later' }, [fresh.id]],
      [{ clock: 'today' }, []],
      [{ purpose: 'ordinary' }, [fresh.id]],
      [{ failedRule: 'FUNDING_EQUALS_LINES' }, [old.id, fresh.id]],
      [{ failedRule: 'ENTITY_ACTIVE' }, []],
      [{ kind: 'amendment' }, []],
      [{ q: '旧' }, [old.id]],
      [{ id: [fresh.id] }, [fresh.id]],
    ] as const) {
      expect((await list({ entityId: entity.id, ...filter } as Filter)).map(({ id }) => id)).toEqual(
        expected,
      );
    }
  });

  it('holds amendments that are proposed, with the budget they ask for, until they are decided', async () => {
    const entity = await filing.entityWith(10_000);
    const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 500 })] }));
    const as = filing.clerkOf(entity);
    const more = plan({
      title: '加高',
      lines: [line({ unitPriceFen: 900 })],
      funding: [{ source: 'county_poverty_fund', amountFen: 800 }],
    });
    const amended = await filing.service.call(
      FILING.filings.amend,
      { id: filed.id, version: filed.version, reason: '涨价', ...more },
      { as },
    );
    const amendmentId = amended.amendments[0]?.id ?? '';
    const [row] = await list({ entityId: entity.id });
    expect(row).toMatchObject({
      id: amendmentId,
      kind: 'amendment',
      filingId: filed.id,
      number: filed.number,
      title: '加高',
      budgetFen: 900,
    });
    expect(row?.dueAt).not.toBeNull();
    expect(row?.failed.map(({ code }) => code)).toContain('FUNDING_EQUALS_LINES');
    await filing.service.call(
      FILING.filings.refuseAmendment,
      { id: filed.id, amendmentId, reason: '不必' },
      { as: filing.reviewer },
    );
    expect(await list({ entityId: entity.id })).toEqual([]);
  });

  it('is the county’s own: the neighbour sees none of it, a clerk may not ask, the province reads it', async () => {
    const [submitted] = await waiting(1);
    const id = [submitted?.id ?? ''];
    expect(await list({ id })).toHaveLength(1);
    expect(await list({ id }, staffOf('county_reviewer', NEIGHBOUR))).toEqual([]);
    expect(await list({ id }, staffOf('province_supervisor', '36'))).toHaveLength(1);
    await expect(list({ id }, staffOf('entity_clerk'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  describe('deciding', () => {
    it('is refused to who has read another version than there is', async () => {
      const [submitted] = await waiting(1);
      const input = { id: submitted?.id ?? '', version: (submitted?.version ?? 0) - 1, reason: '经审核' };
      for (const action of ['approve', 'return', 'reject'] as const) {
        await expect(
          filing.service.call(FILING.filings[action], input, { as: filing.reviewer }),
        ).rejects.toMatchObject({
          code: 'conflict',
        });
      }
    });

    it('at once with the same version is one reviewer’s; the others are told that it has changed', async () => {
      const [submitted] = await waiting(1);
      const input = { id: submitted?.id ?? '', version: submitted?.version, reason: '经审核' };
      const results = await Promise.allSettled(
        (['approve', 'reject', 'return', 'approve'] as const).map((action) =>
          filing.service.call(FILING.filings[action], input, { as: filing.reviewer }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
    });

    it('tells the entity, with the reason', async () => {
      const [submitted] = await waiting(1);
      const { id = '', entityId = '', divisionCode = '' } = submitted ?? {};
      await filing.service.call(FILING.filings.return, { id, reason: '请补附件' }, { as: filing.reviewer });
      expect(await noticesOf(filing.clerkOf({ id: entityId, divisionCode }))).toMatchObject([
        {
          kind: 'filing_returned',
          resource: 'filings',
          recordId: id,
          params: { title: '待审 0', reason: '请补附件' },
          readAt: null,
        },
      ]);
    });

    it('on many files what can be filed and says of each other why not, in both languages', async () => {
      const [good, changed, done] = await waiting(3);
      await filing.service.call(
        FILING.filings.reject,
        { id: done?.id ?? '', reason: '重复' },
        { as: filing.reviewer },
      );
      const seen = (detail: Detail | undefined, older = 0) => ({
        id: detail?.id ?? '',
        version: (detail?.version ?? 0) - older,
      });
      const missing = { id: randomUUID(), version: 1 };
      const decisions = [
        seen(changed, 1),
        seen(good),
        { ...seen(done), version: (done?.version ?? 0) + 1 },
        missing,
      ];
      const input = { decisions, action: 'approve' as const, reason: '材料齐全' };
      const { results } = await filing.service.call(FILING.reviews.decideMany, input, {
        as: filing.reviewer,
      });
      expect(results.map(({ id, status, problem }) => [id, status, problem?.code])).toEqual([
        [changed?.id, null, 'conflict'],
        [good?.id, 'filed', undefined],
        [done?.id, null, 'invalid_transition'],
        [missing.id, null, 'not_found'],
      ]);
      expect(results[1]?.number).toMatch(new RegExp(`-${YEAR}-`));
      expect(results[2]?.problem?.text).toEqual({
        'zh-CN': '当前状态（不予备案）不能执行“同意备案”',
        en: 'In state Rejected “approve” is not possible',
      });
      const twice = { ...input, decisions: [missing, missing] };
      await expect(
        filing.service.call(FILING.reviews.decideMany, twice, { as: filing.reviewer }),
      ).rejects.toMatchObject({
        fields: [{ field: 'decisions[1].id', reason: 'duplicate' }],
      });
    });

    it('on many under one key decides once, and answers a repeat as at first', async () => {
      const plans = await waiting(3);
      const decisions = plans.map(({ id, version }) => ({ id, version }));
      const input = { decisions, action: 'return' as const, reason: '请补附件' };
      const options = { as: filing.reviewer, idempotencyKey: randomUUID() };
      const first = await filing.service.call(FILING.reviews.decideMany, input, options);
      expect(await filing.service.call(FILING.reviews.decideMany, input, options)).toEqual(first);
      expect(first.results.every(({ status }) => status === 'returned')).toBe(true);
      const { history } = await filing.service.call(
        FILING.filings.get,
        { id: plans[0]?.id ?? '' },
        { as: filing.reviewer },
      );
      expect(history.filter(({ action }) => action === 'return')).toHaveLength(1);
      const another = filing.service.call(
        FILING.reviews.decideMany,
        { ...input, decisions: decisions.slice(1) },
        options,
      );
      await expect(another).rejects.toMatchObject({ code: 'idempotency_mismatch' });
    });
  });

  describe('what is overdue', () => {
    it('is escalated once, however many replicas look at once: the head is told, and the history shows it', async () => {
      const [first, second] = await waiting(2);
      const own = (rows: readonly { recordId: string }[]) =>
        rows.filter(({ recordId }) => [first?.id, second?.id].includes(recordId));
      expect(await sweepOf().sweep()).toBe(0);
      const at = muchLater();
      const counts = await Promise.all([1, 2, 3].map(() => sweepOf().sweep(at)));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2);
      expect(await sweepOf().sweep(at)).toBe(0);
      expect(own(await noticesOf(filing.admin))).toHaveLength(2);
      const { history, version } = await filing.service.call(
        FILING.filings.get,
        { id: first?.id ?? '' },
        { as: filing.reviewer },
      );
      expect(history.at(-1)).toMatchObject({
        action: 'escalate',
        by: 'clock',
        from: 'in_review',
        to: 'in_review',
        at: at.toISOString(),
      });
      expect(version).toBe(first?.version);
      const [row] = await list({ id: [first?.id ?? ''], escalated: true });
      expect(row?.escalatedAt).toBe(at.toISOString());
    });

    it('may be decided by the head too, who must leave to the reviewer what is not', async () => {
      const [submitted] = await waiting(1);
      const decide = (action: 'approve' | 'return' | 'reject') =>
        filing.service.call(
          FILING.filings[action],
          { id: submitted?.id ?? '', reason: '代为办理' },
          { as: filing.admin },
        );
      for (const action of ['approve', 'return', 'reject'] as const) {
        await expect(decide(action)).rejects.toMatchObject({ code: 'review_not_overdue' });
      }
      await sweepOf().sweep(muchLater());
      const filed = await decide('approve');
      expect(filed).toMatchObject({ status: 'filed' });
      expect(filed.history.map(({ action }) => action)).toEqual([
        'draft',
        'submit',
        'send_to_review',
        'escalate',
        'approve',
      ]);
    });

    it('is decided by the head from the moment on in which it is escalated', async () => {
      const [{ id } = { id: '' }] = await waiting(1);
      const escalate = `UPDATE filing_review SET escalated_at = now() WHERE filing_id = '${id}'`;
      const decided = overtaken(filing.service.testDatabase, [escalate], () =>
        filing.service.call(FILING.filings.reject, { id, reason: '代为办理' }, { as: filing.admin }),
      );
      expect(await decided).toMatchObject({ status: 'rejected' });
    });

    it('is not what was entered late: it has its whole time from when it was entered', async () => {
      const entity = await filing.entityWith(0);
      await filing.allocate(entity, 1_000_000, { fiscalYear: 2019 });
      const { id } = await filing.submit(
        entity,
        { ...wanting('补录'), fiscalYear: 2019 },
        { effectiveAt: '2019-11-29T08:00:00Z' },
      );
      const escalated = async () => (await list({ id: [id], escalated: true })).length;
      await sweepOf().sweep(new Date(Date.now() + DAY_MS));
      expect(await escalated()).toBe(0);
      await sweepOf().sweep(new Date(Date.now() + 4 * DAY_MS));
      expect(await escalated()).toBe(1);
    });

    it('escalates an amendment that nobody answers', async () => {
      const entity = await filing.entityWith(10_000);
      const filed = await filing.submit(entity, plan({ lines: [line({ unitPriceFen: 500 })] }));
      const more = plan({
        lines: [line({ unitPriceFen: 900 })],
        funding: [{ source: 'county_poverty_fund', amountFen: 800 }],
      });
      const input = { id: filed.id, version: filed.version, reason: '涨价', ...more };
      const amended = await filing.service.call(FILING.filings.amend, input, { as: filing.clerkOf(entity) });
      await sweepOf().sweep(muchLater());
      expect(await list({ id: [amended.amendments[0]?.id ?? ''], escalated: true })).toHaveLength(1);
      expect((await noticesOf(filing.admin)).filter(({ recordId }) => recordId === filed.id)).toMatchObject([
        { kind: 'review_overdue' },
      ]);
    });
  });
});
