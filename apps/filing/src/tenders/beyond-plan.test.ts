import { FILING, type FundingSource, type TenderDetail } from '@yinhu/contracts/filing';
import { Problem } from '@yinhu/contracts/kernel';
import fc from 'fast-check';
import { type Filing, line, plan, startFiling } from '../../test/filing-fixture.ts';
import { day, PAST, SECOND_PERSON, type Tendering, tendering } from '../../test/tender-fixture.ts';

const VALUE = 21_000;
const SOURCES = ['county_poverty_fund', 'entity_budget'] as const satisfies readonly FundingSource[];

const step = fc.oneof(
  fc.record({ act: fc.constant('award' as const), amountFen: fc.integer({ min: 19_000, max: 60_000 }) }),
  fc.record({ act: fc.constant('cancel' as const) }),
  fc.record({
    act: fc.constant('fund' as const),
    fromCounty: fc.constantFrom(0, 1, 9_000, VALUE - 1, VALUE),
  }),
);

describe('what a tender costs beyond its plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const second = () => ({ ...filing.admin, ...SECOND_PERSON });
  const outcomeOf = <T>(call: Promise<T>): Promise<T | Problem> =>
    call.catch((error) => (error instanceof Problem ? error : Promise.reject(error)));

  it('is committed from its sources and given back to them to the fen, in whatever order things happen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const work = await tendering(filing, '崇义县水利局', 40_000);
        await filing.allocate(work.entity, 45_000, { fiscalYear: PAST, source: 'entity_budget' });
        const opened = await work.opened([20_000], VALUE);
        for (const one of steps) {
          const before = await moneyOf(work, opened);
          const outcome = await outcomeOf(take(work, opened, one));
          const after = await moneyOf(work, opened);
          if (outcome instanceof Problem) expect(after).toEqual(before);
          for (const source of SOURCES) {
            const { committedFen, fundedFen, extraFen } = after[source];
            expect(committedFen).toBe(fundedFen + extraFen);
          }
          const costFen = await costOf(work, opened);
          expect(SOURCES.reduce((sum, source) => sum + after[source].extraFen, 0)).toBe(
            Math.max(0, costFen - VALUE),
          );
        }
        await outcomeOf(take(work, opened, { act: 'cancel' }));
        for (const source of SOURCES) expect((await moneyOf(work, opened))[source].extraFen).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  const detail = (work: Tendering, { id }: TenderDetail) =>
    filing.service.call(FILING.tenders.get, { id }, { as: filing.clerkOf(work.entity) });

  const standing = ({ awards }: TenderDetail) => awards.find(({ status }) => status !== 'cancelled');

  const costOf = async (work: Tendering, tender: TenderDetail): Promise<number> =>
    standing(await detail(work, tender))?.amountFen ?? VALUE;

  /** Of each source what the quota has committed, what the plan takes of it, and what the tender takes beyond. */
  async function moneyOf(work: Tendering, tender: TenderDetail) {
    const filingId = tender.plans[0]?.filingId ?? '';
    const quotas = await filing.quotasOf(work.entity);
    const { funding } = await filing.service.call(FILING.filings.get, { id: filingId }, { as: filing.admin });
    const extras = await filing.service.database.system('360725', (tx) =>
      tx.query<{ source: string; fen: number }>(
        'SELECT source, amount_fen AS fen FROM tender_extra WHERE tender_id = $1',
        [tender.id],
      ),
    );
    const of = (source: FundingSource) => ({
      committedFen: quotas.find((quota) => quota.source === source)?.committedFen ?? 0,
      fundedFen: funding.find((share) => share.source === source)?.amountFen ?? 0,
      extraFen: extras.find((extra) => extra.source === source)?.fen ?? 0,
    });
    return { county_poverty_fund: of('county_poverty_fund'), entity_budget: of('entity_budget') };
  }

  type Step =
    | { readonly act: 'award'; readonly amountFen: number }
    | { readonly act: 'cancel' }
    | { readonly act: 'fund'; readonly fromCounty: number };

  async function take(work: Tendering, opened: TenderDetail, one: Step): Promise<unknown> {
    const as = filing.clerkOf(work.entity);
    const now = await detail(work, opened);
    if (one.act === 'award') {
      const { amountFen } = one;
      const overrunReason = amountFen > 20_000 ? '漏项' : undefined;
      const award = { id: opened.id, bidId: opened.bids[0]?.id ?? '', awardedOn: day('04-02'), amountFen };
      const proposed = await filing.service.call(
        FILING.tenders.award,
        { ...award, ...(overrunReason ? { overrunReason } : {}) },
        { as },
      );
      const waiting = proposed.overruns.find(({ state }) => state === 'waiting');
      if (!waiting) return proposed;
      return filing.service.call(
        FILING.tenderOverruns.approve,
        { id: opened.id, overrunId: waiting.id },
        { as: second() },
      );
    }
    if (one.act === 'cancel') {
      const awardId = standing(now)?.id ?? opened.id;
      return filing.service.call(
        FILING.tenders.cancelAward,
        { id: opened.id, awardId, reason: '质疑成立' },
        { as },
      );
    }
    return fund(work, opened.plans[0]?.filingId ?? '', one.fromCounty);
  }

  /** Amends the plan, so that so much of it comes from the county's fund and the rest from the entity's budget. */
  async function fund(work: Tendering, id: string, fromCounty: number): Promise<unknown> {
    const as = filing.clerkOf(work.entity);
    const { version } = await filing.service.call(FILING.filings.get, { id }, { as });
    const funding = [
      { source: 'county_poverty_fund' as const, amountFen: fromCounty },
      { source: 'entity_budget' as const, amountFen: VALUE - fromCounty },
    ].filter(({ amountFen }) => amountFen > 0);
    const content = plan({ fiscalYear: PAST, lines: [line({ unitPriceFen: VALUE })], funding });
    const amended = await filing.service.call(
      FILING.filings.amend,
      { ...content, id, version, reason: '资金调整' },
      { as },
    );
    const open = amended.amendments.find(({ status }) => status === 'proposed');
    if (!open) return amended;
    const decision = { id, amendmentId: open.id, reason: '同意' };
    try {
      return await filing.service.call(FILING.filings.acceptAmendment, decision, { as: filing.reviewer });
    } catch (error) {
      await filing.service.call(FILING.filings.refuseAmendment, decision, { as: filing.reviewer });
      throw error;
    }
  }
});
