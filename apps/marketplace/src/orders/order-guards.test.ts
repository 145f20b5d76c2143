import { type Actor, businessDate } from '@yinhu/contracts/kernel';
import { MARKETPLACE, type OrderDetail } from '@yinhu/contracts/marketplace';
import { v7 } from 'uuid';
import {
  buyer,
  MallUnderTest,
  neighbour,
  otherBuyer,
  otherStation,
  reviewer,
  station,
} from '../../test/mall-under-test.ts';

let mall: MallUnderTest;
beforeAll(async () => {
  mall = await MallUnderTest.start();
});
afterAll(() => mall?.stop());

type Action = 'confirm' | 'ship' | 'receive' | 'accept' | 'settle' | 'cancel';
const BY: Readonly<Record<Action, Partial<Actor>>> = {
  confirm: station,
  ship: station,
  receive: buyer,
  accept: buyer,
  settle: buyer,
  cancel: buyer,
};
const step = (action: Action, { id }: Pick<OrderDetail, 'id'>, as: Partial<Actor> = BY[action]) =>
  action === 'cancel'
    ? mall.call(MARKETPLACE.orders.cancel, { id, reason: '数量有误' }, { as })
    : mall.call(MARKETPLACE.orders[action], { id }, { as });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  );
const placed = async (...actions: Action[]) => {
  const order = await mall.place(await mall.publish());
  for (const action of actions) await step(action, order);
  return order;
};

describe('an order', () => {
  it('is placed once, however often the same request comes at once', async () => {
    const listing = await mall.publish({ stock: 10 });
    const idempotencyKey = v7();
    const answers = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(() => mall.place(listing, 2, { idempotencyKey })),
    );
    const ids = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(answer.reason).toMatchObject({ code: 'idempotency_in_progress' });
    expect(await mall.stockOf(listing)).toBe(8);
    expect(await mall.rows('SELECT id FROM order_line WHERE listing_id = $1', [listing.id])).toHaveLength(1);
  });

  it('has the county’s next number, and one that is refused leaves no gap', async () => {
    const listing = await mall.publish({ stock: 3 });
    const numberOf = ({ number }: OrderDetail) => Number(number.slice(-6));
    const first = numberOf(await mall.place(listing));
    expect(await codeOf(mall.place(listing, 9))).toBe('stock_exhausted');
    const numbers = (await Promise.all([mall.place(listing), mall.place(listing)])).map(numberOf);
    expect(numbers.sort()).toEqual([first + 1, first + 2]);
  });

  it('takes one of two steps that are tried at once: it is shipped or cancelled, never both', async () => {
    for (const rival of ['cancel', 'ship'] as const) {
      const listing = await mall.publish({ stock: 5 });
      const order = await mall.place(listing, 4);
      await step('confirm', order);
      const codes = await Promise.all([codeOf(step('ship', order)), codeOf(step(rival, order))]);
      expect(codes.sort()).toEqual(['done', 'invalid_transition']);
      const { status, history, version } = await mall.call(
        MARKETPLACE.orders.get,
        { id: order.id },
        { as: buyer },
      );
      expect([history.length, version, history.at(-1)?.to]).toEqual([3, 3, status]);
      expect(await mall.stockOf(listing)).toBe(status === 'cancelled' ? 5 : 1);
    }
  });

  it('is no longer cancelled once it is shipped, and its stock stays taken', async () => {
    const listing = await mall.publish({ stock: 5 });
    const order = await mall.place(listing, 2);
    await step('confirm', order);
    await step('ship', order);
    for (const as of [buyer, station])
      expect(await codeOf(step('cancel', order, as))).toBe('invalid_transition');
    expect(await mall.stockOf(listing)).toBe(3);
  });

  it('is cancelled once: a second time gives no stock back', async () => {
    const listing = await mall.publish({ stock: 5 });
    const order = await mall.place(listing, 2);
    const codes = await Promise.all([codeOf(step('cancel', order)), codeOf(step('cancel', order, station))]);
    expect(codes.sort()).toEqual(['done', 'invalid_transition']);
    expect(await mall.stockOf(listing)).toBe(5);
  });

  it('does not exist for another shop, another buyer or another county, whatever they try', async () => {
    const order = await placed();
    expect(await codeOf(step('confirm', order, otherStation))).toBe('not_found');
    expect(await codeOf(step('cancel', order, otherStation))).toBe('not_found');
    expect(await codeOf(step('cancel', order, otherBuyer))).toBe('not_found');
    expect(await codeOf(mall.call(MARKETPLACE.orders.get, { id: order.id }, { as: neighbour }))).toBe(
      'not_found',
    );
    for (const as of [reviewer, buyer]) expect(await codeOf(step('ship', order, as))).toBe('forbidden');
    const { status, version } = await mall.call(MARKETPLACE.orders.get, { id: order.id }, { as: buyer });
    expect([status, version]).toEqual(['placed', 1]);
  });

  it('keeps who took each step, and has each audited and announced with the state after it', async () => {
    const order = await placed('confirm', 'cancel');
    const { history } = await mall.call(MARKETPLACE.orders.get, { id: order.id }, { as: buyer });
    expect(
      history.map(({ action, from, to, by, reason }) => [action, from, to, by.split(' · ')[0], reason]),
    ).toEqual([
      ['place', null, 'placed', '县税务局', null],
      ['confirm', 'placed', 'confirmed', '过埠镇电商服务站', null],
      ['cancel', 'confirmed', 'cancelled', '县税务局', '数量有误'],
    ]);
    const audited = await mall.rows(
      'SELECT action, reason, division FROM audit WHERE record_id = $1 ORDER BY id',
      [order.id],
    );
    expect(audited).toEqual([
      { action: 'place', reason: null, division: order.divisionCode },
      { action: 'confirm', reason: null, division: order.divisionCode },
      { action: 'cancel', reason: '数量有误', division: order.divisionCode },
    ]);
    const told = (await mall.service.events())
      .filter(({ subject }) => subject === order.id)
      .map(({ data }) => data);
    expect(told).toEqual([
      expect.objectContaining({
        status: 'placed',
        version: 1,
        lines: [expect.objectContaining({ quantity: 1, beneficiaries: [] })],
      }),
      expect.objectContaining({ status: 'confirmed', version: 2 }),
      expect.objectContaining({ status: 'cancelled', version: 3, cancelledAt: expect.any(String) }),
    ]);
    for (const state of told) expect(state).not.toHaveProperty('representedBy');
  });
});

describe('the mall’s figures', () => {
  it('count a sale once its order is settled, in the division of the seller and those above it', async () => {
    const sales = async (code: string) =>
      (await mall.call(MARKETPLACE.figures.count, { code, asOf: businessDate(new Date()) }))[
        'marketplace.salesFen'
      ];
    const before = await sales('360725');
    await placed('confirm', 'ship', 'receive', 'accept');
    await placed('confirm', 'cancel');
    expect(await sales('360725')).toBe(before);
    await placed('confirm', 'ship', 'receive', 'accept', 'settle');
    expect(await sales('360725')).toBe(before + 560);
    expect(await sales('36')).toBe(before + 560);
    expect(await sales('360724')).toBe(0);
  });
});
