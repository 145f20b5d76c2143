import { API } from '@yinhu/contracts';
import type { TenderDetail } from '@yinhu/contracts/filing';
import { at } from '../year/calendar.ts';
import type { PlannedContract } from '../year/tender.ts';
import { ADMIN, REVIEWER } from './accounts.ts';
import type { TenderDesk } from './tenders.ts';

/** Something that happens to a contract on a day, given the tender as it is by then. */
interface Moment {
  readonly on: string;
  take(tender: TenderDetail): Promise<TenderDetail>;
}

/** Contracts of all lots and what came of them, in the order of the days on which it happened. */
export async function perform(desk: TenderDesk, awarded: TenderDetail): Promise<void> {
  const moments = desk.plan.lots.flatMap(({ contract }, n) => (contract ? momentsOf(desk, n, contract) : []));
  let tender = awarded;
  for (const { take } of moments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    tender = await take(tender);
}

function momentsOf(desk: TenderDesk, n: number, contract: PlannedContract): Moment[] {
  const { step } = desk;
  const { number, signedOn, endsOn, amountFen, end } = contract;
  const name = `contract-${n + 1}`;
  const entered = ({ contracts }: TenderDetail) => contracts.find((signed) => signed.number === number);
  const idIn = (tender: TenderDetail): string => entered(tender)?.id ?? '';
  const signing: Moment = {
    on: signedOn,
    take: ({ lots, awards }) => {
      const award = awards.find(({ lotId, status }) => lotId === lots[n]?.id && status === 'active');
      const terms = { number, signedOn, startsOn: signedOn, endsOn, amountFen };
      return step(name, signedOn, API.filing.contracts.sign, { awardId: award?.id ?? '', ...terms });
    },
  };
  const changes = contract.changes.map(
    ({ on, deltaFen, ...change }, i): Moment => ({
      on,
      take: async (tender) => {
        if (change.overrunReason) await topUp(desk, tender, on, deltaFen);
        return step(`${name}-change-${i + 1}`, on, API.filing.contracts.change, {
          ...{ contractId: idIn(tender), changedOn: on, amountDeltaFen: deltaFen, ...change },
        });
      },
    }),
  );
  const deliveries = contract.deliveries.flatMap(({ on, accepted, description, divisions }, i): Moment[] => {
    const delivery = { deliveredOn: on, description, divisions: [...divisions] };
    const delivered: Moment = {
      on,
      take: (tender) =>
        step(`${name}-delivery-${i + 1}`, on, API.filing.contracts.deliver, {
          contractId: idIn(tender),
          ...delivery,
        }),
    };
    if (!accepted) return [delivered];
    const { on: acceptedOn, ...acceptance } = accepted;
    return [
      delivered,
      {
        on: acceptedOn,
        take: (tender) =>
          step(`${name}-acceptance-${i + 1}`, acceptedOn, API.filing.contracts.accept, {
            ...{
              contractId: idIn(tender),
              deliveryId: entered(tender)?.deliveries[i]?.id ?? '',
              acceptedOn,
              ...acceptance,
            },
          }),
      },
    ];
  });
  const payments = contract.payments.map(
    ({ on, ...payment }, i): Moment => ({
      on,
      take: (tender) =>
        step(`${name}-payment-${i + 1}`, on, API.filing.contracts.pay, {
          contractId: idIn(tender),
          paidOn: on,
          ...payment,
        }),
    }),
  );
  const ending: Moment[] = end
    ? [
        {
          on: end.on,
          take: (tender) =>
            end.terminated
              ? step(`${name}-end`, end.on, API.filing.contracts.terminate, {
                  contractId: idIn(tender),
                  reason: end.terminated,
                })
              : step(`${name}-end`, end.on, API.filing.contracts.complete, { contractId: idIn(tender) }),
        },
      ]
    : [];
  return [signing, ...changes, ...deliveries, ...payments, ...ending];
}

/**
 * What a contract comes to beyond its plan is the quota's to pay: the office gives the money before it is
 * asked for.
 */
async function topUp(
  { world, plan }: TenderDesk,
  { entityId, plans }: TenderDetail,
  on: string,
  amountFen: number,
): Promise<void> {
  const filing = await world.people.call(REVIEWER, undefined, API.filing.filings.get, {
    id: plans[0]?.filingId ?? '',
  });
  const source = filing.funding[0]?.source ?? 'county_poverty_fund';
  const quota = { entityId, fiscalYear: filing.fiscalYear, source, amountFen, reason: '工程变更追加' };
  await world.people.call(ADMIN, at(on, '08:30'), API.filing.quotas.allocate, quota, `${plan.key}-top-up`);
}
