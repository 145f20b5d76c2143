import { API } from '@yinhu/contracts';
import type { Filing, TenderDetail } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import type { County } from './county.ts';
import { creditCode, type Plan, plan, today } from './papers.ts';

type Home = Pick<County, 'as' | 'place' | 'code'>;

/** Of the county's clerk: a plan that the rules file. */
export async function filedPlan({ as, place }: Home, change: Partial<Plan> = {}): Promise<Filing> {
  const { id } = await as('clerk').call(API.filing.filings.draft, plan([place.township], change));
  const filed = await as('clerk').call(API.filing.filings.submit, { id });
  if (filed.status !== 'filed') throw new Error(`not filed: ${JSON.stringify(filed.decisions)}`);
  return filed;
}

export const supplier = ({ code }: Home) => ({ creditCode: creditCode(code), name: '供应商' });

/** A tender for the whole of a filed plan. */
export function tenderOf(filing: Filing): RequestOf<typeof API.filing.tenders.create> {
  const { id: filingId, budgetFen: amountFen, method } = filing;
  return { title: '打印设备', method, plans: [{ filingId, amountFen }] };
}

/** A tender that stands where the next step is the one named. Every step happens today. */
export const tenderBefore = {
  notice: async (home: Home, change: Partial<Plan> = {}): Promise<TenderDetail> =>
    home.as('clerk').call(API.filing.tenders.create, tenderOf(await filedPlan(home, change))),
  async bids(home: Home): Promise<TenderDetail> {
    const { id } = await tenderBefore.notice(home);
    const on = today();
    return home
      .as('clerk')
      .call(API.filing.tenders.publish, { id, noticeOn: on, submissionTo: on, plannedOpeningOn: on });
  },
  async award(home: Home): Promise<TenderDetail> {
    const { id, lots, valueFen } = await tenderBefore.bids(home);
    const bid = { id, lotId: lots[0]?.id ?? '', supplier: supplier(home), receivedOn: today() };
    const { bids } = await home.as('clerk').call(API.filing.tenders.recordBid, bid);
    const prices = [{ bidId: bids[0]?.id ?? '', amountFen: valueFen }];
    return home.as('clerk').call(API.filing.tenders.open, { id, openedOn: today(), prices });
  },
  async contract(home: Home): Promise<TenderDetail> {
    const { id, bids } = await tenderBefore.award(home);
    return home
      .as('clerk')
      .call(API.filing.tenders.award, { id, bidId: bids[0]?.id ?? '', awardedOn: today() });
  },
  async delivery(home: Home): Promise<TenderDetail> {
    const { id, awards, valueFen } = await tenderBefore.contract(home);
    const on = today();
    const contract = {
      awardId: awards[0]?.id ?? '',
      number: 'HT-1',
      signedOn: on,
      startsOn: on,
      endsOn: on,
      amountFen: valueFen,
    };
    return home.as('clerk').call(API.filing.contracts.sign, { id, ...contract });
  },
  async acceptance(home: Home): Promise<TenderDetail> {
    const { id, contracts } = await tenderBefore.delivery(home);
    const delivery = { deliveredOn: today(), description: '打印机十台', divisions: [home.place.township] };
    return home
      .as('clerk')
      .call(API.filing.contracts.deliver, { id, contractId: contracts[0]?.id ?? '', ...delivery });
  },
};
