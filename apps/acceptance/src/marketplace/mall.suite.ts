import { API } from '@yinhu/contracts';
import { inputsOffer, offer, SURNAME } from '../counties/papers.ts';
import { until } from '../system/until.ts';
import { summaryOf, untilRecounted } from '../world/figures.ts';
import { type Given, supervisor, type World } from '../world/world.ts';

export function mallSuite(given: Given): void {
  it('assistance goods that the buyer accepts are a measure of each household named, once', async () => {
    const world = given();
    const { home } = world;
    const { assistanceOrders } = (await summaryOf(world, home.code)).marketplace;
    const listing = await home
      .as('supplier')
      .call(
        API.marketplace.listings.publish,
        inputsOffer(home.ids.supplier, home.place.township, { priceFen: 14_500 }),
      );
    const { household, otherHousehold } = home.ids;
    const beneficiaries = [
      { householdNumber: household.number, surname: SURNAME, quantity: 3 },
      { householdNumber: otherHousehold.number, surname: SURNAME, quantity: 4 },
    ];
    const order = await home
      .as('buyer')
      .call(API.marketplace.orders.place, { lines: [{ listingId: listing.id, quantity: 7, beneficiaries }] });
    expect(order).toMatchObject({ assistance: true, status: 'placed', totalFen: 7 * 14_500 });
    await untilFigure(
      world,
      'an assistance order more',
      ({ marketplace }) => marketplace.assistanceOrders === assistanceOrders + 1,
    );
    await home.as('supplier').call(API.marketplace.orders.confirm, { id: order.id });
    await home.as('supplier').call(API.marketplace.orders.ship, { id: order.id });
    await home.as('buyer').call(API.marketplace.orders.receive, { id: order.id });
    const brought = async () =>
      (await measuresOf(world)).filter(({ sourceRef }) =>
        sourceRef?.startsWith(order.lines[0]?.id ?? 'none'),
      );
    expect(await brought()).toEqual([]);
    await home.as('buyer').call(API.marketplace.orders.accept, { id: order.id });
    await until('both households have their measure', async () => (await brought()).length === 2);
    await home.as('buyer').call(API.marketplace.orders.settle, { id: order.id });
    await untilRecounted(world, home.code);
    const measures = (await brought()).map(({ householdId, valueFen, kind, status }) => ({
      householdId,
      valueFen,
      kind,
      status,
    }));
    expect(measures).toHaveLength(2);
    expect(measures).toEqual(
      expect.arrayContaining([
        { householdId: household.id, valueFen: 3 * 14_500, kind: 'industry', status: 'done' },
        { householdId: otherHousehold.id, valueFen: 4 * 14_500, kind: 'industry', status: 'done' },
      ]),
    );
  });

  it('a settled sale of a linked household is its income, once', async () => {
    const world = given();
    const { home } = world;
    const { farmerSeller, household } = home.ids;
    const listing = await home
      .as('station')
      .call(
        API.marketplace.listings.publish,
        offer(farmerSeller, home.place.village, { priceFen: 400, stock: 2_500 }),
      );
    const order = await home
      .as('buyer')
      .call(API.marketplace.orders.place, { lines: [{ listingId: listing.id, quantity: 2_500 }] });
    const before = await summaryOf(world, home.code);
    for (const [who, step] of [
      ['station', API.marketplace.orders.confirm],
      ['station', API.marketplace.orders.ship],
      ['buyer', API.marketplace.orders.receive],
      ['buyer', API.marketplace.orders.accept],
      ['buyer', API.marketplace.orders.settle],
    ] as const) {
      await home.as(who).call(step, { id: order.id });
    }
    const entries = async () =>
      (
        await home.as('officer').list(API.household.income.list, {
          filter: { householdId: household.id, source: 'market_settlement' },
        })
      ).items.filter(({ sourceRef }) => sourceRef === order.id);
    await until('the household has the income', async () => (await entries()).length > 0);
    await untilRecounted(world, home.code);
    expect(await entries()).toEqual([
      expect.objectContaining({ amountFen: 1_000_000, kind: 'business_crop', householdId: household.id }),
    ]);
    const after = await summaryOf(world, home.code);
    expect(after.marketplace.salesFen - before.marketplace.salesFen).toBe(1_000_000);
    expect(after.household.incomeEntriesFen - before.household.incomeEntriesFen).toBe(1_000_000);
  });

  it('orders that arrive at once never take more than is in stock', async () => {
    const { home } = given();
    const { id } = await home
      .as('cooperative')
      .call(
        API.marketplace.listings.publish,
        offer(home.ids.cooperative, home.place.township, { stock: 10 }),
      );
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        home
          .as(i % 2 ? 'buyer' : 'other-buyer')
          .answerTo(API.marketplace.orders.place, { lines: [{ listingId: id, quantity: 1 }] }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, problem }) => [status, problem.code])).toEqual(
      refused.map(() => [409, 'stock_exhausted']),
    );
    expect((await home.as('buyer').call(API.marketplace.listings.get, { id })).stock).toBe(0);
  });

  it('a cancelled order gives its stock back', async () => {
    const { home } = given();
    const { id } = await home
      .as('cooperative')
      .call(
        API.marketplace.listings.publish,
        offer(home.ids.cooperative, home.place.township, { stock: 10 }),
      );
    const order = await home
      .as('buyer')
      .call(API.marketplace.orders.place, { lines: [{ listingId: id, quantity: 10 }] });
    await home.as('buyer').call(API.marketplace.orders.cancel, { id: order.id, reason: '计划有变' });
    expect((await home.as('buyer').call(API.marketplace.listings.get, { id })).stock).toBe(10);
    const again = await home
      .as('buyer')
      .answerTo(API.marketplace.orders.cancel, { id: order.id, reason: '计划有变' });
    expect([again.status, again.problem.code]).toEqual([409, 'invalid_transition']);
  });

  it.each(['脐橙', '橙', 'qicheng', 'qc', 'gaoshan'])('anyone finds the oranges by %s', async (q) => {
    const { items } = await given()
      .system.people.nobody()
      .list(API.marketplace.listings.list, {
        filter: { q, origin: given().home.code },
        sort: ['relevance', 'DESC'],
      });
    expect(items.length).toBeGreaterThan(0);
    for (const { title } of items) expect(title).toContain('脐橙');
  });
}

const measuresOf = async (world: World) =>
  (
    await supervisor(world).list(API.household.measures.list, {
      filter: { source: 'market_order', divisionCode: world.home.code },
      range: [0, 999],
    })
  ).items;

const untilFigure = (
  world: World,
  what: string,
  shows: (summary: Awaited<ReturnType<typeof summaryOf>>) => boolean,
) => until(`the county shows ${what}`, async () => shows(await summaryOf(world, world.home.code)));
