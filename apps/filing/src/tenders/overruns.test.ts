import { FILING, type TenderDetail } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Filing, line, type Plan, plan, startFiling } from '../../test/filing-fixture.ts';
import { day, PAST, SECOND_PERSON, type Tendering, tendering } from '../../test/tender-fixture.ts';

describe('a step beyond its bound', () => {
  let filing: Filing;
  let work: Tendering;
  beforeAll(async () => {
    filing = await startFiling();
    work = await tendering(filing);
  });
  afterAll(() => filing.stop());

  const call: Filing['service']['call'] = (operation, input, options = {}) =>
    filing.service.call(operation, input, { as: filing.clerkOf(work.entity), ...options });
  const second = () => ({ ...filing.admin, ...SECOND_PERSON });
  const award = ({ id, bids }: TenderDetail, further: Partial<RequestOf<typeof FILING.tenders.award>>) =>
    call(FILING.tenders.award, { id, bidId: bids[0]?.id ?? '', awardedOn: day('04-02'), ...further });
  const waitingIn = ({ id, overruns }: TenderDetail) => ({
    id,
    overrunId: overruns.find(({ state }) => state === 'waiting')?.id ?? '',
  });
  const quota = async () =>
    (await filing.quotasOf(work.entity)).find(({ fiscalYear }) => fiscalYear === PAST);
  const committedFen = async () => (await quota())?.committedFen ?? 0;
  const statement = (sql: string) => filing.service.database.system('360725', (tx) => tx.query(sql));
  /** Amends the one plan of a tender, so that it is paid from another source. */
  const fundAnew = async ({ plans: [part] }: TenderDetail, source: Plan['funding'][number]['source']) => {
    const { id, version, budgetFen } = await call(FILING.filings.get, { id: part?.filingId ?? '' });
    const content = plan({
      fiscalYear: PAST,
      lines: [line({ unitPriceFen: budgetFen })],
      funding: [{ source, amountFen: budgetFen }],
    });
    const amended = await call(FILING.filings.amend, { ...content, id, version, reason: '资金调整' });
    const [amendment] = amended.amendments;
    if (amendment?.status !== 'proposed') return;
    await call(
      FILING.filings.acceptAmendment,
      { id, amendmentId: amendment.id, reason: '同意' },
      { as: filing.reviewer },
    );
  };

  it('is refused without a reason: an award above its bid, or above its lot', async () => {
    const opened = await work.opened([20_000], 21_000);
    await expect(award(opened, { amountFen: 99_999_999 })).rejects.toMatchObject({
      code: 'bid_exceeded',
      params: { sumFen: 99_999_999, limitFen: 20_000 },
      fields: [{ field: 'overrunReason', reason: 'required' }],
    });
    const dear = await work.opened([30_000], 21_000);
    await expect(award(dear, {})).rejects.toMatchObject({
      code: 'bid_exceeded',
      params: { sumFen: 30_000, limitFen: 21_000 },
    });
    const within = await award(dear, { amountFen: 21_000 });
    expect(within.awards).toMatchObject([{ amountFen: 21_000 }]);
  });

  it('waits for a second person, who is told of it and is nobody who proposed it; then it is taken in the same moment', async () => {
    const opened = await work.opened([20_000], 21_000);
    const proposed = await award(opened, { amountFen: 22_000, overrunReason: '增加检测项目' });
    expect(proposed).toMatchObject({
      status: 'closed',
      awards: [],
      overruns: [
        { step: 'award', sumFen: 22_000, limitFen: 20_000, state: 'waiting', reason: '增加检测项目' },
      ],
      history: expect.arrayContaining([
        expect.objectContaining({ action: 'propose_overrun', reason: '增加检测项目' }),
      ]),
    });
    await expect(call(FILING.tenderOverruns.approve, waitingIn(proposed))).rejects.toMatchObject({
      code: 'second_person',
    });
    const again = award(opened, { amountFen: 22_500, overrunReason: '再提一次' });
    await expect(again).rejects.toMatchObject({ code: 'already_exists' });
    const approved = await call(FILING.tenderOverruns.approve, waitingIn(proposed), { as: second() });
    expect(approved).toMatchObject({
      awards: [{ amountFen: 22_000, status: 'active', reason: '增加检测项目' }],
      overruns: [{ state: 'approved', decidedBy: '复核人' }],
    });
    await expect(
      call(FILING.tenderOverruns.approve, waitingIn(proposed), { as: second() }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does not happen when it is refused or taken back, and can be proposed anew', async () => {
    const opened = await work.opened([20_000], 21_000);
    const over = { amountFen: 20_500, overrunReason: '漏项' };
    const first = await award(opened, over);
    const refused = await call(
      FILING.tenderOverruns.refuse,
      { ...waitingIn(first), reason: '没有依据' },
      { as: second() },
    );
    expect(refused).toMatchObject({
      awards: [],
      overruns: [{ state: 'refused', decisionReason: '没有依据' }],
    });
    const next = await award(opened, over);
    await expect(
      call(FILING.tenderOverruns.withdraw, waitingIn(next), { as: second() }),
    ).rejects.toMatchObject({ code: 'second_person' });
    const withdrawn = await call(FILING.tenderOverruns.withdraw, waitingIn(next));
    expect(withdrawn.overruns.map(({ state }) => state)).toEqual(['withdrawn', 'refused']);
    const ended = await call(FILING.tenders.cancel, { id: opened.id, reason: '不再采购' });
    expect(ended.status).toBe('cancelled');
  });

  it('ends with its tender', async () => {
    const opened = await work.opened([20_000], 21_000);
    const proposed = await award(opened, { amountFen: 20_500, overrunReason: '漏项' });
    expect(await call(FILING.tenders.cancel, { id: opened.id, reason: '不再采购' })).toMatchObject({
      overruns: [{ state: 'withdrawn' }],
    });
    await expect(
      call(FILING.tenderOverruns.approve, waitingIn(proposed), { as: second() }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not asked for any more once something else has come of its lot or its award', async () => {
    const opened = await work.opened([20_000, 20_500], 21_000);
    const proposed = await award(opened, { amountFen: 20_700, overrunReason: '漏项' });
    const awarded = await award(opened, { bidId: opened.bids[1]?.id ?? '' });
    expect(awarded.overruns).toMatchObject([{ state: 'overtaken', decidedBy: 'entity_clerk' }]);
    await expect(
      call(FILING.tenderOverruns.approve, waitingIn(proposed), { as: second() }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const awardId = awarded.awards[0]?.id ?? '';
    const days = { signedOn: day('04-11'), startsOn: day('04-11'), endsOn: day('04-30') };
    const dear = {
      id: opened.id,
      awardId,
      number: 'HT-1',
      amountFen: 20_900,
      overrunReason: '增项',
      ...days,
    };
    expect((await call(FILING.contracts.sign, dear)).overruns).toMatchObject([
      { state: 'waiting' },
      { state: 'overtaken' },
    ]);
    const cancelled = await call(FILING.tenders.cancelAward, { id: opened.id, awardId, reason: '质疑成立' });
    expect(cancelled.overruns.map(({ state }) => state)).toEqual(['overtaken', 'overtaken']);
    expect((await award(opened, { amountFen: 20_700, overrunReason: '漏项' })).overruns[0]).toMatchObject({
      state: 'waiting',
    });
  });

  it('commits the quota for what is beyond the plan, and gives it back when the award is cancelled', async () => {
    const before = await committedFen();
    const opened = await work.opened([20_000], 21_000);
    const approved = await work.approved(await award(opened, { amountFen: 25_000, overrunReason: '漏项' }));
    expect(await committedFen()).toBe(before + 21_000 + 4_000);
    await call(FILING.tenders.cancelAward, {
      id: opened.id,
      awardId: approved.awards[0]?.id ?? '',
      reason: '质疑成立',
    });
    expect(await committedFen()).toBe(before + 21_000);
  });

  it('gives back to the source that paid for it, though the plan is funded from another by then', async () => {
    await filing.allocate(work.entity, 1_000_000, { fiscalYear: PAST, source: 'entity_budget' });
    const bySource = async () =>
      Object.fromEntries(
        (await filing.quotasOf(work.entity)).map(({ source, committedFen }) => [source, committedFen]),
      );
    const before = await bySource();
    const opened = await work.opened([20_000], 21_000);
    const approved = await work.approved(await award(opened, { amountFen: 25_000, overrunReason: '漏项' }));
    await fundAnew(opened, 'entity_budget');
    await call(FILING.tenders.cancelAward, {
      id: opened.id,
      awardId: approved.awards[0]?.id ?? '',
      reason: '质疑成立',
    });
    expect(await bySource()).toEqual({ ...before, entity_budget: 21_000 });
    await work.approved(await award(opened, { amountFen: 25_000, overrunReason: '漏项' }));
    expect(await bySource()).toEqual({ ...before, entity_budget: 25_000 });
  });

  it('is never taken beyond the quota, neither proposed nor approved, not even two at once', async () => {
    const poor = await tendering(filing, '崇义县文旅局', 50_000);
    const as = filing.clerkOf(poor.entity);
    const over = async (amountFen: number) => {
      const { id, bids } = await poor.opened([20_000], 20_000);
      const award = {
        id,
        bidId: bids[0]?.id ?? '',
        awardedOn: day('04-02'),
        amountFen,
        overrunReason: '涨价',
      };
      return () => call(FILING.tenders.award, award, { as });
    };
    const [one, two] = [await over(26_000), await over(26_000)];
    const proposals = [await one(), await two()];
    const decided = await Promise.allSettled(
      proposals.map((it) => call(FILING.tenderOverruns.approve, waitingIn(it), { as: second() })),
    );
    expect(decided.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(decided.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'overrun_beyond_quota' },
    });
    expect(await filing.quotaOf(poor.entity)).toMatchObject({
      allocatedFen: 50_000,
      committedFen: 46_000,
      availableFen: 4_000,
    });
    const [waiting] = proposals.filter((_, i) => decided[i]?.status === 'rejected');
    await call(
      FILING.tenderOverruns.refuse,
      { ...waitingIn(waiting as TenderDetail), reason: '无指标' },
      { as: second() },
    );
    const another = await (waiting === proposals[0] ? one : two)().catch((error) => error);
    expect(another).toMatchObject({
      code: 'overrun_beyond_quota',
      params: { neededFen: 6_000, availableFen: 4_000 },
    });
  });

  it('is not approved once it has grown beyond what was proposed', async () => {
    const tender = await work.signed(90_000, { amountFen: 80_000 });
    const awardId = tender.awards[0]?.id ?? '';
    const more = {
      id: tender.id,
      awardId,
      signedOn: day('04-11'),
      startsOn: day('04-11'),
      endsOn: day('04-30'),
    };
    const proposed = await call(FILING.contracts.sign, {
      ...more,
      number: 'HT-2',
      amountFen: 11_000,
      overrunReason: '增项',
    });
    await call(FILING.contracts.sign, { ...more, number: 'HT-3', amountFen: 5_000 });
    await expect(
      call(FILING.tenderOverruns.approve, waitingIn(proposed), { as: second() }),
    ).rejects.toMatchObject({
      code: 'overrun_outgrown',
      params: { sumFen: 96_000, proposedFen: 91_000 },
    });
  });

  it('is no acceptance: what is accepted stays within the contract with its changes', async () => {
    const tender = await work.delivered();
    const ids = { id: tender.id, contractId: tender.contracts[0]?.id ?? '' };
    const deliveryId = tender.contracts[0]?.deliveries[0]?.id ?? '';
    const accept = (amountFen: number) =>
      call(FILING.contracts.accept, {
        ...ids,
        deliveryId,
        acceptedOn: day('05-12'),
        result: 'partly_accepted',
        amountFen,
      });
    await accept(60_000);
    await expect(accept(30_001)).rejects.toMatchObject({
      code: 'acceptance_exceeded',
      params: { sumFen: 90_001, limitFen: 90_000 },
    });
    await expect(
      call(FILING.contracts.change, {
        ...ids,
        changedOn: day('05-13'),
        reason: '核减',
        amountDeltaFen: -30_001,
      }),
    ).rejects.toMatchObject({ code: 'acceptance_exceeded', params: { sumFen: 60_000, limitFen: 59_999 } });
    await accept(30_000);
  });

  it('is held by the database too: no award beyond its bid, no approval by who proposed it', async () => {
    const opened = await work.opened([20_000], 21_000);
    const [bid] = opened.bids;
    const insert = (fen: number) =>
      statement(`INSERT INTO award (county_code, id, tender_id, lot_id, bid_id, supplier_id, status, awarded_on, amount_fen, entered_at)
        VALUES ('360725', gen_random_uuid(), '${opened.id}', '${bid?.lotId}', '${bid?.id}', '${bid?.supplier.id}', 'active',
          '${day('04-02')}', ${fen}, now())`);
    await expect(insert(20_001)).rejects.toMatchObject({ constraint: 'awarded_within_bid' });
    const proposed = await award(opened, { amountFen: 20_500, overrunReason: '漏项' });
    const { overrunId } = waitingIn(proposed);
    await expect(
      statement(
        `UPDATE tender_overrun SET state = 'approved', decided_at = now(), decided_by = proposed_by WHERE id = '${overrunId}'`,
      ),
    ).rejects.toMatchObject({ constraint: 'decided_by_a_second_person' });
    const tender = await work.delivered();
    const [contract] = tender.contracts;
    const accepted = (fen: number) =>
      statement(`INSERT INTO acceptance (county_code, id, tender_id, contract_id, delivery_id, accepted_on, result, amount_fen, entered_at)
        VALUES ('360725', gen_random_uuid(), '${tender.id}', '${contract?.id}', '${contract?.deliveries[0]?.id}', '${day('05-12')}',
          'accepted', ${fen}, now())`);
    const both = await Promise.allSettled([accepted(60_000), accepted(60_000)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { constraint: 'accepted_within_contract' } },
    ]);
  });
});
