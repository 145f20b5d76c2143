import { API } from '@yinhu/contracts';
import { ApiError } from '@yinhu/contracts/client';
import type { TenderDetail } from '@yinhu/contracts/filing';
import type { Operation, RequestOf } from '@yinhu/contracts/kernel';
import { at } from '../year/calendar.ts';
import type { PlannedTender } from '../year/tender.ts';
import { clerkOf, REVIEWER } from './accounts.ts';
import { perform } from './contracts.ts';
import type { Phase, Step, World } from './run-steps.ts';
import { takeStep } from './take-step.ts';

/** What a command that was done before an interruption is answered. */
const DONE_ALREADY: readonly string[] = ['invalid_transition', 'conflict'];

/** What somebody does with one tender, step after step. */
export interface TenderDesk {
  readonly world: World;
  readonly plan: PlannedTender;
  readonly clerk: string;
  readonly id: string;
  /**
   * One step on a day; answers the tender as it is after it. Done again after an interruption, a create
   * answers as it did, and a command that was done already the tender as it is by now.
   */
  step<Op extends Operation>(
    name: string,
    on: string,
    operation: Op,
    input: Omit<RequestOf<Op>, 'id'>,
  ): Promise<TenderDetail>;
}

async function create({ people, progress }: World, plan: PlannedTender): Promise<string> {
  const { key, title, method, criterion: awardCriterion, lots } = plan;
  const input = {
    ...{ title, method, awardCriterion },
    ...(awardCriterion === 'rated' ? { awardCriteria: '价格 40 分，技术方案 35 分，业绩与服务 25 分' } : {}),
    plans: plan.plans.map(({ key: filing, amountFen }) => ({
      filingId: progress.get<string>(filing),
      amountFen,
    })),
    lots: lots.map(({ title: lot, valueFen }) => ({ title: lot, valueFen })),
  };
  return (
    await people.call(
      clerkOf(plan.entity.key),
      at(plan.createdOn, '08:40'),
      API.filing.tenders.create,
      input,
      key,
    )
  ).id;
}

function deskOf(world: World, plan: PlannedTender, id: string): TenderDesk {
  const clerk = clerkOf(plan.entity.key);
  let minute = 0;
  return {
    ...{ world, plan, clerk, id },
    async step(name, on, operation, input) {
      // Each some minutes after the one before, so that steps of one day stand in their order.
      minute += 4;
      const instant = at(
        on,
        `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      );
      try {
        const request = { ...input, id } as unknown as RequestOf<typeof operation>;
        const tender = (await world.people.call(
          clerk,
          instant,
          operation,
          request,
          `${plan.key}-${name}`,
        )) as TenderDetail;
        const waiting = tender.overruns.find(({ state }) => state === 'waiting');
        if (!waiting) return tender;
        return await world.people.call(REVIEWER, at(on, '17:00'), API.filing.tenderOverruns.approve, {
          id,
          overrunId: waiting.id,
        });
      } catch (error) {
        if (!(error instanceof ApiError) || !DONE_ALREADY.includes(error.problem.code)) throw error;
        return world.people.call(clerk, undefined, API.filing.tenders.get, { id });
      }
    },
  };
}

/** The notice, the bids, and what was read out at the opening. */
async function compete({ plan, step }: TenderDesk): Promise<TenderDetail | undefined> {
  const { notice, lots, openedOn } = plan;
  if (!notice) return undefined;
  const dates = {
    noticeOn: notice.on,
    submissionTo: notice.submissionTo,
    plannedOpeningOn: notice.openingOn,
  };
  let tender = await step('notice', notice.on, API.filing.tenders.publish, dates);
  const bids = lots.flatMap((lot, n) =>
    lot.bids.map((bid, m) => ({ ...bid, lot: n, name: `bid-${n + 1}-${m + 1}` })),
  );
  for (const { lot, name, firm: supplier, receivedOn } of bids.toSorted((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : 1,
  ))
    tender = await step(name, receivedOn, API.filing.tenders.recordBid, {
      lotId: tender.lots[lot]?.id ?? '',
      supplier,
      receivedOn,
    });
  if (!openedOn) return tender;
  const entered = (lot: number, code: string) =>
    tender.bids.find(({ lotId, supplier }) => lotId === tender.lots[lot]?.id && supplier.creditCode === code)
      ?.id ?? '';
  const prices = bids.map(({ lot, firm, amountFen }) => ({
    bidId: entered(lot, firm.creditCode),
    amountFen,
  }));
  tender = await step('opening', openedOn, API.filing.tenders.open, { openedOn, prices });
  for (const { lot, name, firm, disqualified: reason } of bids)
    if (reason)
      tender = await step(`${name}-out`, openedOn, API.filing.tenders.disqualifyBid, {
        bidId: entered(lot, firm.creditCode),
        reason,
      });
  return tender;
}

async function decide(
  { world, plan, clerk, id, step }: TenderDesk,
  opened: TenderDetail | undefined,
): Promise<TenderDetail> {
  let tender = opened ?? (await world.people.call(clerk, undefined, API.filing.tenders.get, { id }));
  for (const [n, { award }] of plan.lots.entries()) {
    if (!award) continue;
    const { on: awardedOn, firm, amountFen } = award;
    const lotId = tender.lots[n]?.id ?? '';
    const bid = tender.bids.find(
      (entered) => entered.lotId === lotId && entered.supplier.creditCode === firm.creditCode,
    );
    const name = `award-${n + 1}`;
    tender = bid
      ? await step(name, awardedOn, API.filing.tenders.award, { bidId: bid.id, awardedOn })
      : await step(name, awardedOn, API.filing.tenders.awardDirectly, {
          lotId,
          supplier: firm,
          awardedOn,
          amountFen,
        });
  }
  return tender;
}

const ENDS = { unsuccessful: API.filing.tenders.fail, cancelled: API.filing.tenders.cancel } as const;

/** Everything that happened to a tender after it was begun. */
async function goThrough(desk: TenderDesk): Promise<void> {
  const { world, plan, clerk, step } = desk;
  await perform(desk, await decide(desk, await compete(desk)));
  const { end, closesPlans } = plan;
  if (end?.as === 'complete') await step('complete', end.on, API.filing.tenders.complete, {});
  else if (end) await step(end.as, end.on, ENDS[end.as], { reason: end.reason });
  if (!closesPlans) return;
  for (const { key } of plan.plans) {
    const closing = { id: world.progress.get<string>(key), reason: closesPlans.reason };
    await takeStep(
      world,
      `${key}-completed`,
      clerk,
      at(closesPlans.on, '17:00'),
      API.filing.filings.complete,
      closing,
    );
  }
}

/** What came to nothing goes its whole way at once, since the plan's next tender waits for its money. */
const begin = (plan: PlannedTender): Step => ({
  key: plan.key,
  run: async (world) => {
    const id = await create(world, plan);
    if (plan.end && plan.end.as !== 'complete') await goThrough(deskOf(world, plan, id));
    return id;
  },
});

const follow = (plan: PlannedTender): Step => ({
  key: `${plan.key}-followed`,
  run: (world) => goThrough(deskOf(world, plan, world.progress.get<string>(plan.key))),
});

/**
 * Begun one after the other, so that each tender has the same number every time; what follows goes side by
 * side.
 */
export const tenders = (planned: readonly PlannedTender[]): Phase[] => [
  { name: { zh: '采购项目', en: 'Tenders' }, lanes: 1, steps: planned.map(begin) },
  {
    name: { zh: '开标、合同与验收支付', en: 'Bids, contracts, acceptance, payment' },
    lanes: 6,
    steps: planned.filter(({ end }) => !end || end.as === 'complete').map(follow),
  },
];
