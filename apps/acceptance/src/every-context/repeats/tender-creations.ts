import { API } from '@yinhu/contracts';
import { today } from '../../counties/papers.ts';
import { filedPlan, supplier, tenderBefore, tenderOf } from '../../counties/tender.ts';
import type { World } from '../../world/world.ts';
import { type Creation, draw } from './creation.ts';
import { partsOf } from './filing-creations.ts';

type Input = Creation['input'];

/** A step of a tender: its parts of one kind are counted. */
const step = (part: string, input: Input): Creation => ({
  staff: 'clerk',
  input,
  list: API.filing.tenders.list,
  count: partsOf('clerk', API.filing.tenders.get, part),
});

/** A step of a tender's contract. */
const contractStep = (part: string, input: Input): Creation => ({
  ...step(part, input),
  count: async ({ home }, body) => {
    const { contracts } = await home
      .as('clerk')
      .call(API.filing.tenders.get, { id: (body as { id: string }).id });
    return (contracts[0] as unknown as Record<string, readonly unknown[]>)[part]?.length ?? Number.NaN;
  },
});

const signed = async ({ home }: World) => {
  const { id, contracts } = await tenderBefore.delivery(home);
  return { id, contractId: contracts[0]?.id ?? '' };
};

/** How to make each thing of a tender, from the tender itself to its payments. */
export const TENDER_CREATIONS: Readonly<Record<string, Creation>> = {
  'filing.tenders.create': {
    staff: 'clerk',
    input: async ({ home }) => tenderOf(await filedPlan(home)),
    list: API.filing.tenders.list,
  },
  'filing.tenders.record-bid': step('bids', async ({ home }) => {
    const { id, lots } = await tenderBefore.bids(home);
    return { id, lotId: lots[0]?.id, supplier: supplier(home), receivedOn: today() };
  }),
  'filing.tenders.award': step('awards', async ({ home }) => {
    const { id, bids } = await tenderBefore.award(home);
    return { id, bidId: bids[0]?.id, awardedOn: today() };
  }),
  'filing.tenders.award-directly': step('awards', async ({ home }) => {
    const { id, lots, valueFen } = await tenderBefore.notice(home, { method: 'mall_purchase' });
    return { id, lotId: lots[0]?.id, supplier: supplier(home), awardedOn: today(), amountFen: valueFen };
  }),
  'filing.tenders.fail-lot': step('awards', async ({ home }) => {
    const { id, lots } = await tenderBefore.award(home);
    return { id, lotId: lots[0]?.id, awardedOn: today(), reason: `有效投标不足 ${draw()}` };
  }),
  'filing.tenders.link-document': step('documents', async ({ home }) => {
    const { id, plans } = await tenderBefore.notice(home);
    const file = {
      fileName: '需求.pdf',
      bytes: new Blob([`%PDF-1.4\n%${draw()}\n%%EOF\n`], { type: 'application/pdf' }),
    };
    const attached = await home
      .as('clerk')
      .upload(API.filing.attachments.attach, { id: plans[0]?.filingId ?? '', kind: 'requirements' }, file);
    return { id, step: 'notice', attachmentId: attached.id };
  }),
  'filing.contracts.sign': step('contracts', async ({ home }) => {
    const { id, awards, valueFen } = await tenderBefore.contract(home);
    const on = today();
    return {
      id,
      awardId: awards[0]?.id,
      number: `HT-${draw()}`,
      signedOn: on,
      startsOn: on,
      endsOn: on,
      amountFen: valueFen,
    };
  }),
  'filing.contracts.change': contractStep('changes', async (world) => ({
    ...(await signed(world)),
    changedOn: today(),
    reason: `数量减少 ${draw()}`,
    amountDeltaFen: -100,
  })),
  'filing.contracts.deliver': contractStep('deliveries', async (world) => ({
    ...(await signed(world)),
    deliveredOn: today(),
    description: `打印机 ${draw()}`,
    divisions: [world.home.place.township],
  })),
  'filing.contracts.accept': contractStep('acceptances', async ({ home }) => {
    const { id, contracts } = await tenderBefore.acceptance(home);
    const contract = contracts[0];
    const delivery = { contractId: contract?.id, deliveryId: contract?.deliveries[0]?.id };
    return { id, ...delivery, acceptedOn: today(), result: 'accepted', amountFen: contract?.amountFen };
  }),
  'filing.contracts.pay': contractStep('payments', async (world) => ({
    ...(await signed(world)),
    paidOn: today(),
    amountFen: 100,
    voucher: `PZ-${draw()}`,
  })),
};
