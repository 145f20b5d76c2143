import { API } from '@yinhu/contracts';
import type { Operation } from '@yinhu/contracts/kernel';
import { summaryOf } from '../world/figures.ts';
import { type Given, supervisor } from '../world/world.ts';

const CHONGYI = '360725';
const YEAR_END = '2019-11-30';
const LOADING_MS = 240_000;

export function yearFiguresSuite(given: Given): void {
  beforeAll(() => given().year.loaded(), LOADING_MS);
  const chongyi = () => summaryOf(given(), CHONGYI, YEAR_END);

  it('is whole, although its loader was killed in the middle', async () => {
    const { whenKilled } = await given().year.loaded();
    expect(whenKilled).toBeGreaterThan(0);
  });

  it('shows what is known of Chongyi to the end of November 2019', async () => {
    const { division, asOf, townships, farmersBenefiting, farmersModelled, filing, marketplace } =
      await chongyi();
    expect({ division, asOf, townships, farmersModelled }).toEqual({
      division: { code: CHONGYI, name: '崇义县', nameEn: expect.stringMatching(/^Chongyi/), level: 'county' },
      asOf: YEAR_END,
      townships: 16,
      farmersModelled: false,
    });
    expect(farmersBenefiting).toBeGreaterThan(165_000);
    expect(farmersBenefiting).toBeLessThan(175_000);
    expect(filing).toMatchObject({ batches: 137, budgetFen: 3_267_700_000, purchasingEntities: 33 });
    expect(marketplace).toMatchObject({
      assistanceOrders: 237,
      cooperatives: 10,
      farmerSellers: 527,
      listings: 1_367,
    });
    expect(filing.autoFiledShare).toBeGreaterThan(0.8);
    expect(filing.medianHoursToFile).toBeGreaterThanOrEqual(0);
  });

  it('counts the same as the services themselves do', async () => {
    for (const asOf of [YEAR_END, '2019-06-30', undefined]) {
      const { equal, figures } = await supervisor(given()).call(API.oversight.divisions.recount, {
        code: CHONGYI,
        asOf,
      });
      expect([asOf, figures.filter((figure) => !figure.equal), equal]).toEqual([asOf, [], true]);
    }
  });

  it('is the sum of its 16 townships where figures add up, and of its months', async () => {
    const county = await chongyi();
    const { children } = await supervisor(given()).call(API.oversight.divisions.children, {
      code: CHONGYI,
      asOf: YEAR_END,
    });
    const sum = (figure: (child: typeof county) => number) =>
      children.reduce((total, child) => total + figure(child), 0);
    expect(children).toHaveLength(16);
    expect(sum(({ filing }) => filing.budgetFen)).toBe(county.filing.budgetFen);
    expect(sum(({ marketplace }) => marketplace.listings)).toBe(county.marketplace.listings);
    expect(sum(({ marketplace }) => marketplace.farmerSellers)).toBe(county.marketplace.farmerSellers);
    expect(sum(({ household }) => household.households)).toBe(county.household.households);
    expect(sum(({ farmersBenefiting }) => farmersBenefiting)).toBe(county.farmersBenefiting);
    expect(children.every(({ farmersModelled }) => farmersModelled)).toBe(true);
    const { months } = await supervisor(given()).call(API.oversight.divisions.series, {
      code: CHONGYI,
      figure: 'filing.batches',
      from: '2019-01',
      to: '2019-11',
    });
    expect([
      months.length,
      months.reduce((total, { added }) => total + added, 0),
      months.at(-1)?.total,
    ]).toEqual([11, 137, 137]);
  });

  it('has 137 published filings that anyone can read, numbered without gaps in the order of their dates', async () => {
    const filter = { divisionCode: CHONGYI, fiscalYear: 2019 };
    const { items, total } = await given()
      .system.people.nobody()
      .list(API.filing.published.list, { filter, range: [0, 999], sort: ['number', 'ASC'] });
    expect(total).toBe(137);
    expect(items.map(({ number }) => number)).toEqual(
      Array.from({ length: 137 }, (_, i) => `${CHONGYI}-2019-${String(i + 1).padStart(4, '0')}`),
    );
    expect(items.reduce((sum, { budgetFen }) => sum + budgetFen, 0)).toBe(3_267_700_000);
    expect(new Set(items.map(({ entityName }) => entityName)).size).toBe(33);
  });

  it('was entered by the people of the demonstration, each with an account of the role', async () => {
    const roles = [
      'county-reviewer',
      'entity-clerk',
      'helping-buyer',
      'seller-clerk',
      'household-officer',
      'township-reviewer',
      'department-officer',
    ];
    for (const username of roles) {
      const { user } = await given()
        .system.people.nobody()
        .call(API.identity.sessions.open, { username, password: 'Yinhu-demo-2019' });
      expect(user).toMatchObject({
        role: username.replaceAll('-', '_'),
        demo: true,
        divisionCode: expect.stringMatching(/^360725/),
      });
    }
  });

  it('leaves no event unapplied', async () => {
    const boss = supervisor(given());
    for (const operation of [
      API.identity.deadLetters.list,
      API.household.deadLetters.list,
      API.oversight.deadLetters.list,
    ]) {
      expect(await boss.list(operation as Operation, {})).toMatchObject({ items: [], total: 0 });
    }
  });
}
