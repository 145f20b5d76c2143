import { randomInt } from 'node:crypto';
import { type Entity, FILING, type TenderDetail } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Detail, type Filing, line, newCreditCode, type Plan, plan, YEAR } from './filing-fixture.ts';

/** Tenders of these tests happened in the year before, so that no day of theirs is to come. */
export const PAST = YEAR - 1;
export const day = (monthAndDay: string): string => `${PAST}-${monthAndDay}`;

export const supplier = (name: string, creditCode = newCreditCode('360702')) => ({ creditCode, name });

type Sign = RequestOf<typeof FILING.contracts.sign>;

/** Short words for a tender's steps, each on a day that fits the one before unless said otherwise. */
export interface Tendering {
  readonly entity: Entity;
  submitted(plan?: Partial<Plan>, on?: string): Promise<Detail>;
  filed(plan?: Partial<Plan>, on?: string): Promise<Detail>;
  create(
    input: Partial<RequestOf<typeof FILING.tenders.create>> &
      Pick<RequestOf<typeof FILING.tenders.create>, 'plans'>,
  ): Promise<TenderDetail>;
  /** Planned, for the whole of a new plan. */
  planned(
    budgetFen?: number,
    input?: Partial<RequestOf<typeof FILING.tenders.create>>,
    plan?: Partial<Plan>,
  ): Promise<TenderDetail>;
  published(
    budgetFen?: number,
    input?: Partial<RequestOf<typeof FILING.tenders.create>>,
    plan?: Partial<Plan>,
  ): Promise<TenderDetail>;
  /** With the bids of these suppliers, opened. */
  opened(
    prices: readonly number[],
    budgetFen?: number,
    input?: Partial<RequestOf<typeof FILING.tenders.create>>,
  ): Promise<TenderDetail>;
  awarded(amountFen?: number): Promise<TenderDetail>;
  /** With a contract in force. */
  signed(amountFen?: number, contract?: Partial<Sign>): Promise<TenderDetail>;
  delivered(amountFen?: number): Promise<TenderDetail>;
  /** With its waiting step beyond a bound approved by a second person. */
  approved(tender: TenderDetail): Promise<TenderDetail>;
}

/** Somebody else than who enters the steps. */
export const SECOND_PERSON = { userId: '0190f000-0000-7000-8000-000000000002', name: '复核人' };

/** What an entity buys, in plans that the rules file. */
export async function tendering(
  filing: Filing,
  name = '崇义县水利局',
  allocatedFen = 100_000_000_000,
): Promise<Tendering> {
  const entity = await filing.entityWith(0, { name }, { effectiveAt: `${day('01-02')}T02:00:00Z` });
  await filing.allocate(entity, allocatedFen, { fiscalYear: PAST });
  const as = filing.clerkOf(entity);
  const call = filing.service.call.bind(filing.service);
  let plans = 0;
  /** In two lines, split another way each time: no plan is the double of another. */
  const withBudget = (budgetFen: number, further: Partial<Plan> = {}): Partial<Plan> => {
    plans += 1;
    return { lines: [line({ unitPriceFen: budgetFen - plans }), line({ unitPriceFen: plans })], ...further };
  };

  const self: Tendering = {
    entity,
    async submitted(input = {}, on = day('03-02')) {
      const effectiveAt = `${on}T02:00:00Z`;
      const { id } = await filing.draft(entity, plan({ fiscalYear: PAST, ...input }), { as, effectiveAt });
      return call(FILING.filings.submit, { id }, { as, effectiveAt });
    },
    async filed(input, on) {
      const filed = await self.submitted(input, on);
      if (filed.status !== 'filed') throw new Error(`not filed: ${JSON.stringify(filed.decisions)}`);
      return filed;
    },
    create: (input) =>
      call(
        FILING.tenders.create,
        { title: '蓄水池工程', method: 'request_for_quotations', ...input },
        { as },
      ),
    async planned(budgetFen = 100_000 + randomInt(1_000_000), input = {}, further = {}) {
      const { id, budgetFen: amountFen } = await self.filed(withBudget(budgetFen, further));
      return self.create({ plans: [{ filingId: id, amountFen }], ...input });
    },
    async published(budgetFen, input, further) {
      const { id } = await self.planned(budgetFen, input, further);
      const dates = { noticeOn: day('03-05'), submissionTo: day('03-30'), plannedOpeningOn: day('03-30') };
      return call(FILING.tenders.publish, { id, ...dates }, { as });
    },
    async opened(prices, budgetFen, input) {
      let tender = await self.published(budgetFen, input);
      for (const [i] of prices.entries()) {
        const bid = {
          id: tender.id,
          lotId: tender.lots[0]?.id ?? '',
          supplier: supplier(`投标人${i + 1}`),
          receivedOn: day('03-29'),
        };
        tender = await call(FILING.tenders.recordBid, bid, { as });
      }
      const opening = tender.bids.map(({ id: bidId }, i) => ({ bidId, amountFen: prices[i] ?? 1 }));
      return call(FILING.tenders.open, { id: tender.id, openedOn: day('03-30'), prices: opening }, { as });
    },
    async awarded(amountFen = 90_000) {
      const { id, bids } = await self.opened([amountFen, amountFen + 1_000, amountFen + 3_000], 100_000);
      return call(FILING.tenders.award, { id, bidId: bids[0]?.id ?? '', awardedOn: day('04-02') }, { as });
    },
    async signed(amountFen = 90_000, contract = {}) {
      const { id, awards } = await self.awarded(amountFen);
      const dates = { signedOn: day('04-10'), startsOn: day('04-10'), endsOn: day('06-30') };
      return call(
        FILING.contracts.sign,
        { id, awardId: awards[0]?.id ?? '', number: 'HT-1', amountFen, ...dates, ...contract },
        { as },
      );
    },
    async delivered(amountFen) {
      const { id, contracts } = await self.signed(amountFen);
      const delivery = { deliveredOn: day('05-10'), description: '蓄水池两座', divisions: ['360725100'] };
      return call(FILING.contracts.deliver, { id, contractId: contracts[0]?.id ?? '', ...delivery }, { as });
    },
    approved({ id, overruns }) {
      const overrunId = overruns.find(({ state }) => state === 'waiting')?.id ?? '';
      return call(
        FILING.tenderOverruns.approve,
        { id, overrunId },
        { as: { ...filing.reviewer, ...SECOND_PERSON } },
      );
    },
  };
  return self;
}
