import type { Role } from '@yinhu/contracts/kernel';
import { testActor } from '@yinhu/testing';
import { orderFor, type WholeOrder } from './order-for-eyes.ts';

const ID = '0197a000-0000-7000-8000-000000000000';
const beneficiary = {
  householdId: ID,
  householdNumber: '360725-000001',
  divisionCode: '360725102200',
  quantity: 2,
};
const order: WholeOrder = {
  id: ID,
  number: 'M360724-2019-000001',
  checkoutId: ID,
  sellerId: ID,
  sellerName: '惠农农资',
  sellerKind: 'input_supplier',
  divisionCode: '360724',
  buyerOrganisationId: ID,
  buyerName: '县税务局',
  buyerDivisionCode: '360725',
  assistance: true,
  status: 'cancelled',
  totalFen: 9_200,
  lines: [
    {
      id: ID,
      listingId: ID,
      title: '水稻种子',
      category: 'seed',
      unit: 'bag',
      quantity: 2,
      priceFen: 4_600,
      amountFen: 9_200,
      beneficiaries: [beneficiary],
    },
  ],
  placedAt: '2019-05-05T02:00:00.000Z',
  acceptedAt: null,
  settledAt: null,
  cancelledAt: '2019-05-06T02:00:00.000Z',
  version: 2,
  history: [
    {
      at: '2019-05-06T02:00:00.000Z',
      action: 'cancel',
      from: 'placed',
      to: 'cancelled',
      by: '站代办',
      reason: '找王四 13812345678',
    },
  ],
};
const seenBy = (role: Role, division: string) => orderFor(testActor({ role, division }), order).lines[0];

describe('the households that an order is for', () => {
  it('are named to the buyer who named them, without the way into their dossiers', () => {
    expect(seenBy('helping_buyer', '360725')).toMatchObject({
      beneficiaryCount: 1,
      beneficiaries: [{ ...beneficiary, householdId: null }],
    });
  });

  it('are named to the staff of their own division', () => {
    expect(seenBy('county_reviewer', '360725')).toMatchObject({
      beneficiaryCount: 1,
      beneficiaries: [beneficiary],
    });
    expect(seenBy('province_supervisor', '36')).toMatchObject({
      beneficiaryCount: 1,
      beneficiaries: [beneficiary],
    });
  });

  it('are a number for the other party, and for the staff of the seller’s county', () => {
    expect(seenBy('seller_clerk', '360725102')).toMatchObject({ beneficiaryCount: 1, beneficiaries: [] });
    expect(seenBy('county_reviewer', '360724')).toMatchObject({ beneficiaryCount: 1, beneficiaries: [] });
  });
});

it('the reason of a step is told without the numbers of people in it', () => {
  expect(orderFor(testActor(), order).history[0]?.reason).toBe('找王四 *********78');
});
