import { comparePlans, type Entity, FILING } from '@yinhu/contracts/filing';
import { businessDate, type RequestOf } from '@yinhu/contracts/kernel';
import { testActor, testCall } from '@yinhu/testing';
import {
  type Detail,
  type Filing,
  HENGSHUI,
  line,
  type Plan,
  plan,
  staffOf,
  startFiling,
  YANGMEI,
  YEAR,
} from '../../../test/filing-fixture.ts';
import { startExecution } from '../filings/execution.ts';
import { lockFiling } from '../filings/filing-store.ts';

const priced = (unitPriceFen: number, other: Partial<Plan> = {}) =>
  plan({ lines: [line({ unitPriceFen })], ...other });
const ordinary = (unitPriceFen: number, other: Partial<Plan> = {}) =>
  priced(unitPriceFen, { purpose: 'ordinary', purposeStatement: undefined, ...other });

describe('amending a filed plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const amend = (
    entity: Entity,
    { id, version }: Detail,
    content: Plan,
    other: Partial<RequestOf<typeof FILING.filings.amend>> = {},
  ) =>
    filing.service.call(
      FILING.filings.amend,
      { ...content, id, version, reason: '旱情加重', ...other },
      { as: filing.clerkOf(entity) },
    );
  const open = ({ amendments }: Detail) => amendments.find(({ status }) => status === 'proposed')?.id ?? '';
  const decide = (
    what: 'acceptAmendment' | 'refuseAmendment' | 'withdrawAmendment',
    detail: Detail,
    as = filing.reviewer,
  ) =>
    filing.service.call(
      FILING.filings[what],
      { id: detail.id, amendmentId: open(detail), reason: '经审核' },
      { as },
    );
  const versions = (id: string) =>
    filing.service.call(FILING.filings.versions, { id }, { as: filing.reviewer });
  const fileOrdinary = async (entity: Entity, fen: number) => {
    const { id } = await filing.submit(entity, ordinary(fen));
    return filing.service.call(FILING.filings.approve, { id, reason: '同意' }, { as: filing.reviewer });
  };
  const execute = (id: string) =>
    filing.service.database.transaction(testCall({ actor: testActor(filing.admin) }), async (tx) => {
      const by = testActor(filing.admin);
      return startExecution(tx, await lockFiling(tx, id, by), { by, at: new Date() });
    });

  it('brings a poverty-alleviation plan’s new content into force at once when it passes every rule: same number, next version', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await filing.submit(entity, priced(600));
    const lines = [line({ unitPriceFen: 900, beneficiaryDivisions: [YANGMEI] })];
    const amended = await amend(entity, filed, plan({ title: '蓄水池扩建', lines }));
    expect(amended).toMatchObject({
      status: 'filed',
      number: filed.number,
      planVersion: 2,
      budgetFen: 900,
      title: '蓄水池扩建',
    });
    expect(amended.filedAt).toBe(filed.filedAt);
    expect(amended.amendments).toMatchObject([
      {
        status: 'accepted',
        reason: '旱情加重',
        decidedBy: 'rules',
        planVersion: 2,
        proposedBy: 'entity_clerk',
        dueAt: null,
      },
    ]);
    expect(amended.history.slice(3).map(({ action, from, to, by }) => [action, from, to, by])).toEqual([
      ['propose_amendment', 'filed', 'filed', 'entity_clerk'],
      ['amend', 'filed', 'filed', 'rules'],
    ]);
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 900, availableFen: 100 });
    expect(
      await filing.service.call(FILING.entities.get, { id: entity.id }, { as: filing.admin }),
    ).toMatchObject({
      filings: 1,
      filedFen: 900,
    });
    expect(await filing.service.call(FILING.published.get, { id: filed.id })).toMatchObject({
      title: '蓄水池扩建',
      budgetFen: 900,
    });
    const beneficiary = (beneficiaryDivision: string) =>
      filing.service.call(
        FILING.filings.list,
        { filter: { beneficiaryDivision, entityId: entity.id } },
        { as: filing.reviewer },
      );
    expect(await beneficiary(HENGSHUI)).toMatchObject({ total: 0 });
    expect(await beneficiary(YANGMEI)).toMatchObject({ total: 1 });
  });

  it('keeps every content that was in force, with when, by whom and why', async () => {
    const entity = await filing.entityWith(10_000);
    const filed = await filing.submit(entity, priced(600));
    expect((await versions(filed.id)).versions).toMatchObject([
      { planVersion: 1, by: 'rules', inForceFrom: filed.filedAt, reason: null },
    ]);
    const amended = await amend(entity, filed, priced(500));
    const { versions: kept } = await versions(filed.id);
    expect(kept.map(({ planVersion, content }) => [planVersion, content.budgetFen])).toEqual([
      [1, 600],
      [2, 500],
    ]);
    const [before, after] = kept;
    if (!before || !after) throw new Error('two versions');
    expect(comparePlans(before.content, after.content).map(({ path }) => path)).toEqual([
      'budgetFen',
      'lines[0].unitPriceFen',
      'lines[0].budgetFen',
      'funding[county_poverty_fund]',
    ]);
    expect(comparePlans(after.content, amended)).toEqual([]);
    await expect(
      filing.service.database.system('36', (tx) => tx.query('DELETE FROM filing_version')),
    ).rejects.toThrow('append-only');
  });

  it('announces it with the new state', async () => {
    const entity = await filing.entityWith(10_000);
    const amended = await amend(entity, await filing.submit(entity, priced(600)), priced(700));
    const events = (await filing.service.events()).filter((event) => event.subject === amended.id).slice(3);
    expect(events.map(({ type, aggregateversion }) => [type, aggregateversion])).toEqual([
      ['filing.filing-amendment-proposed', 4],
      ['filing.filing-amended', 5],
    ]);
    expect(events.map(({ data }) => (data as Detail).budgetFen)).toEqual([600, 700]);
  });

  it('counts what the plan itself has committed as available, and moves the quota by the difference only', async () => {
    const entity = await filing.entityWith(1_000);
    let filed = await filing.submit(entity, priced(900));
    for (const fen of [1_000, 400]) filed = await amend(entity, filed, priced(fen));
    expect(filed).toMatchObject({ planVersion: 3, budgetFen: 400 });
    const { movements, ...quota } = await filing.quotaOf(entity);
    expect(quota).toMatchObject({ committedFen: 400, availableFen: 600 });
    expect(movements.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['allocation', 1_000],
      ['commitment', -900],
      ['commitment', -100],
      ['cancellation', 600],
    ]);
  });

  it('keeps the budget of what is in tenders, when it is proposed and when it is decided', async () => {
    const entity = await filing.entityWith(1_000);
    const as = filing.clerkOf(entity);
    const filed = await fileOrdinary(entity, 600);
    const proposed = await amend(entity, filed, ordinary(300));
    const plans = [{ filingId: filed.id, amountFen: 400 }];
    await filing.service.call(
      FILING.tenders.create,
      { title: '蓄水池工程', method: 'request_for_quotations', plans },
      { as },
    );
    const fault = {
      code: 'validation_failed',
      fields: [{ field: 'lines', reason: 'below_tendered', params: { yuan: '4.00' } }],
    };
    await expect(decide('acceptAmendment', proposed)).rejects.toMatchObject(fault);
    await decide('refuseAmendment', proposed);
    const now = await filing.service.call(FILING.filings.get, { id: filed.id }, { as });
    await expect(amend(entity, now, ordinary(399))).rejects.toMatchObject(fault);
    expect(await decide('acceptAmendment', await amend(entity, now, ordinary(400)))).toMatchObject({
      budgetFen: 400,
    });
  });

  it('sends to review what fails a rule, and leaves the plan as it is until somebody decides', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await filing.submit(entity, priced(600));
    const proposed = await amend(entity, filed, priced(1_200));
    expect(proposed).toMatchObject({ status: 'filed', planVersion: 1, budgetFen: 600 });
    expect(proposed.amendments).toMatchObject([
      { status: 'proposed', decidedAt: null, dueAt: expect.any(String), content: { budgetFen: 1_200 } },
    ]);
    expect(proposed.amendments[0]?.rules.filter(({ passed }) => !passed)).toEqual([
      {
        code: 'QUOTA_COVERS',
        version: 1,
        passed: false,
        facts: { source: 'county_poverty_fund', availableFen: 1_000, neededFen: 1_200 },
      },
    ]);
    await expect(decide('acceptAmendment', proposed)).rejects.toMatchObject({
      code: 'quota_exceeded',
      params: { source: 'county_poverty_fund', availableFen: 1_000, neededFen: 1_200 },
    });
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 600 });
    await filing.allocate(entity, 200);
    const accepted = await decide('acceptAmendment', proposed);
    expect(accepted).toMatchObject({ planVersion: 2, budgetFen: 1_200, number: filed.number });
    expect(accepted.amendments).toMatchObject([
      { status: 'accepted', decidedBy: 'county_reviewer', decisionReason: '经审核', planVersion: 2 },
    ]);
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 1_200, availableFen: 0 });
    expect((await versions(filed.id)).versions).toMatchObject([
      { planVersion: 1 },
      { planVersion: 2, by: 'county_reviewer', reason: '旱情加重' },
    ]);
  });

  it('sends an ordinary plan’s amendment to review whatever the rules say, and tells reviewers and then the entity', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await fileOrdinary(entity, 600);
    expect((await versions(filed.id)).versions).toMatchObject([
      { planVersion: 1, by: 'county_reviewer', reason: '同意' },
    ]);
    const refused = await decide('refuseAmendment', await amend(entity, filed, ordinary(500)));
    expect(refused).toMatchObject({
      planVersion: 1,
      budgetFen: 600,
      amendments: [{ status: 'refused', decisionReason: '经审核' }],
    });
    const accepted = await decide('acceptAmendment', await amend(entity, refused, ordinary(500)));
    expect(accepted).toMatchObject({ planVersion: 2, budgetFen: 500 });
    const told = await filing.service.database.system('36', (tx) =>
      tx.query(
        'SELECT kind, role, organisation_id AS entity FROM notification WHERE record_id = $1 AND kind LIKE $2 ORDER BY id',
        [filed.id, 'amendment%'],
      ),
    );
    expect(told).toEqual([
      { kind: 'amendment_proposed', role: 'county_reviewer', entity: null },
      { kind: 'amendment_refused', role: null, entity: entity.id },
      { kind: 'amendment_proposed', role: 'county_reviewer', entity: null },
      { kind: 'amendment_accepted', role: null, entity: entity.id },
    ]);
  });

  it('has one amendment under way at a time, which its clerk may withdraw', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await fileOrdinary(entity, 600);
    const proposed = await amend(entity, filed, ordinary(500));
    await expect(amend(entity, proposed, ordinary(400))).rejects.toMatchObject({ code: 'amendment_open' });
    const withdrawn = await decide('withdrawAmendment', proposed, filing.clerkOf(entity));
    expect(withdrawn.amendments).toMatchObject([{ status: 'withdrawn' }]);
    await expect(decide('acceptAmendment', proposed)).rejects.toMatchObject({ code: 'conflict' });
    expect(await amend(entity, withdrawn, ordinary(400))).toMatchObject({
      amendments: [{ status: 'withdrawn' }, { status: 'proposed' }],
    });
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 600 });
  });

  it('takes one of several proposed in the same moment, and one of several decisions', async () => {
    const entity = await filing.entityWith(1_000);
    const filed = await fileOrdinary(entity, 600);
    const proposals = await Promise.allSettled(
      [500, 400, 300].map((fen) => amend(entity, filed, ordinary(fen))),
    );
    const [proposed, ...others] = proposals.flatMap((result) =>
      result.status === 'fulfilled' ? [result.value] : [],
    );
    expect(others).toEqual([]);
    if (!proposed) throw new Error('one proposal');
    const decisions = await Promise.allSettled([
      decide('acceptAmendment', proposed),
      decide('refuseAmendment', proposed),
      decide('acceptAmendment', proposed),
      decide('withdrawAmendment', proposed, filing.clerkOf(entity)),
    ]);
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of decisions)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
  });

  it('cannot have two open, even by a statement that does not ask first', async () => {
    const entity = await filing.entityWith(1_000);
    const { id } = await amend(entity, await fileOrdinary(entity, 600), ordinary(500));
    const twice = `INSERT INTO filing_amendment SELECT (jsonb_populate_record(a, '{"id": "${entity.id}"}')).* FROM filing_amendment a WHERE filing_id = '${id}'`;
    await expect(filing.service.database.system('360725', (tx) => tx.query(twice))).rejects.toMatchObject({
      code: '23505',
    });
  });

  it('refuses another year or purpose, faults of the content, no change at all, and what somebody else changed meanwhile', async () => {
    const entity = await filing.entityWith(10_000);
    const content = priced(600);
    const filed = await filing.submit(entity, content);
    await expect(amend(entity, filed, { ...ordinary(600), fiscalYear: YEAR + 1 })).rejects.toMatchObject({
      fields: [
        { field: 'fiscalYear', reason: 'unchangeable' },
        { field: 'purpose', reason: 'unchangeable' },
      ],
    });
    const unknown = plan({ lines: [line({ catalogueCode: 'X' })] });
    await expect(amend(entity, filed, unknown)).rejects.toMatchObject({
      fields: [{ field: 'lines[0].catalogueCode' }],
    });
    await expect(amend(entity, filed, content)).rejects.toMatchObject({
      fields: [{ field: 'lines', reason: 'no_change' }],
    });
    await expect(amend(entity, filed, priced(700), { version: 2 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(
      (await filing.service.call(FILING.filings.get, { id: filed.id }, { as: filing.reviewer })).version,
    ).toBe(filed.version);
  });

  it('is for plans in force, long after their year as well', async () => {
    const entity = await filing.entityWith(1_000);
    const draft = await filing.draft(entity, priced(100));
    await expect(amend(entity, { ...draft, version: 1 } as Detail, priced(200))).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'draft', action: 'propose_amendment' },
    });
    await filing.allocate(entity, 10_000, { fiscalYear: 2019 });
    const content = priced(600, { fiscalYear: 2019 });
    const { id } = await filing.submit(entity, content, { effectiveAt: '2019-06-03T02:00:00Z' });
    await execute(id);
    const executing = await filing.service.call(FILING.filings.get, { id }, { as: filing.reviewer });
    const amended = await amend(entity, executing, priced(500, { fiscalYear: 2019 }));
    expect(amended).toMatchObject({ status: 'executing' });
    expect(amended.amendments).toHaveLength(1);
    const judged = await filing.service.database.system('36', (tx) =>
      tx.one(`SELECT evidence->>'on' AS "on" FROM filing_amendment WHERE filing_id = $1`, [id]),
    );
    expect(judged).toEqual({ on: businessDate(new Date()) });
  });

  it('is withdrawn with the plan that is cancelled', async () => {
    const entity = await filing.entityWith(1_000);
    const proposed = await amend(entity, await fileOrdinary(entity, 600), ordinary(500));
    const cancelled = await filing.service.call(
      FILING.filings.cancel,
      { id: proposed.id, reason: '项目取消' },
      { as: filing.admin },
    );
    expect(cancelled).toMatchObject({
      status: 'cancelled',
      amendments: [{ status: 'withdrawn', decisionReason: '项目取消' }],
    });
    expect(await filing.quotaOf(entity)).toMatchObject({ committedFen: 0, availableFen: 1_000 });
  });

  it('is the own clerk’s to propose, the county’s reviewers’ to decide, and nobody’s beside them to see', async () => {
    const [entity, other] = [await filing.entityWith(1_000), await filing.entityWith(0)];
    const filed = await fileOrdinary(entity, 600);
    await expect(amend(other, filed, ordinary(500))).rejects.toMatchObject({ code: 'not_found' });
    const proposed = await amend(entity, filed, ordinary(500));
    await expect(decide('acceptAmendment', proposed, filing.clerkOf(entity))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      decide('acceptAmendment', proposed, staffOf('county_reviewer', '360726')),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide('withdrawAmendment', proposed, filing.clerkOf(other))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      filing.service.call(FILING.filings.versions, { id: filed.id }, { as: filing.clerkOf(other) }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
    const elsewhere = await filing.submit(entity, priced(10));
    const input = { id: elsewhere.id, amendmentId: open(proposed), reason: '张冠李戴' };
    await expect(
      filing.service.call(FILING.filings.acceptAmendment, input, { as: filing.reviewer }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });

    const rows = (as: object | null) =>
      filing.service.database.read(testCall({ actor: as && testActor(as) }), (tx) =>
        tx.one(
          `SELECT (SELECT count(*)::int FROM filing_version WHERE filing_id = $1) AS versions,
                  (SELECT count(*)::int FROM filing_amendment WHERE filing_id = $1) AS amendments`,
          [filed.id],
        ),
      );
    for (const as of [
      null,
      filing.clerkOf(other),
      staffOf('county_admin', '360726'),
      staffOf('household_officer'),
    ]) {
      expect(await rows(as)).toEqual({ versions: 0, amendments: 0 });
    }
    for (const as of [filing.clerkOf(entity), filing.reviewer, staffOf('province_supervisor', '36')]) {
      expect(await rows(as)).toEqual({ versions: 1, amendments: 1 });
    }
  });
});
