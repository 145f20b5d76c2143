import type { CatalogueItem } from '@yinhu/contracts/filing';
import { planAmendments, settled } from './amendments.ts';
import { BATCHES, BUDGET_FEN, planFilings } from './filings.ts';
import { ODDITIES } from './oddities.ts';
import type { PlannedContract } from './tender.ts';
import { planTenders } from './tenders.ts';

const item = (code: string, name: string, group: CatalogueItem['group']): CatalogueItem => ({
  ...{ id: code, code, name, nameEn: name, group, unit: '项', unitEn: 'item' },
});
const catalogue = [
  item('A01', '种子', 'goods'),
  item('A02', '医疗设备', 'goods'),
  item('B01', '道路工程', 'works'),
  item('C01', '培训服务', 'services'),
];

const filed = planFilings(catalogue).slice(0, BATCHES);
const changes = planAmendments(filed);
const plans = settled(filed, changes);
const tenders = planTenders(plans);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('Tenders of the year', () => {
  it('take up the whole budget of every plan once, those that came to nothing left out', () => {
    const standing = tenders
      .filter(({ end }) => !end || end.as === 'complete')
      .flatMap((tender) => tender.plans);
    expect(sum(standing.map(({ amountFen }) => amountFen))).toBe(BUDGET_FEN);
    for (const plan of plans) {
      const budgetFen = sum(plan.input.lines.map((line) => line.budgetFen));
      expect(sum(standing.filter(({ key }) => key === plan.key).map(({ amountFen }) => amountFen))).toBe(
        budgetFen,
      );
    }
  });

  it('merge some plans, split others, and have lots that add up to their plans', () => {
    expect(tenders.filter((tender) => tender.plans.length > 1).length).toBeGreaterThan(5);
    const parts = plans.filter(
      ({ key }) => tenders.filter((tender) => tender.plans.some((plan) => plan.key === key)).length > 1,
    );
    expect(parts.length).toBeGreaterThan(2);
    for (const { lots, plans: given } of tenders)
      expect(sum(lots.map(({ valueFen }) => valueFen))).toBe(sum(given.map(({ amountFen }) => amountFen)));
  });

  it('go through their days in order, after their plans are settled', () => {
    for (const tender of tenders) {
      const ready = plans
        .filter(({ key }) => tender.plans.some((plan) => plan.key === key))
        .map(({ readyOn }) => readyOn);
      const { notice, openedOn } = tender;
      for (const { bids, award, contract } of tender.lots) {
        for (const { receivedOn } of bids)
          expect([notice?.on, receivedOn, notice?.submissionTo].toSorted()).toEqual([
            notice?.on,
            receivedOn,
            notice?.submissionTo,
          ]);
        const days = [
          ...ready.toSorted().slice(-1),
          tender.createdOn,
          notice?.on,
          notice?.submissionTo,
          openedOn,
          award?.on,
          contract?.signedOn,
        ];
        const known = days.filter((day) => day !== undefined);
        expect([tender.key, known.toSorted()]).toEqual([tender.key, known]);
      }
    }
  });

  it('never pay more than the contract with its changes, nor accept more', () => {
    for (const { contract } of tenders.flatMap(({ lots }) => lots)) {
      if (!contract) continue;
      expect(sum(contract.payments.map(({ amountFen }) => amountFen))).toBeLessThanOrEqual(worthOf(contract));
      expect(sum(contract.deliveries.map(({ accepted }) => accepted?.amountFen ?? 0))).toBeLessThanOrEqual(
        worthOf(contract),
      );
    }
  });

  it('are the same every time, and out of the ordinary where a plan with bids was chosen for it', () => {
    expect(planTenders(settled(filed, changes))).toEqual(tenders);
    const first = Object.keys(ODDITIES).map((number) => plans[Number(number) - 1]?.key);
    const taken = tenders.filter(
      (tender) => tender.plans.length === 1 && first.includes(tender.plans[0]?.key),
    );
    expect(taken.length).toBeGreaterThanOrEqual(first.length);
  });

  it('change no budget by an amendment', () => {
    for (const { input, plan } of changes)
      expect(sum(input.lines.map(({ budgetFen }) => budgetFen))).toBe(
        sum(plan.input.lines.map(({ budgetFen }) => budgetFen)),
      );
  });
});

const worthOf = ({ amountFen, changes: made }: PlannedContract): number =>
  amountFen + sum(made.map(({ deltaFen }) => deltaFen));
