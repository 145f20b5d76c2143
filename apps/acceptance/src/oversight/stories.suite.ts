import { API } from '@yinhu/contracts';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Given } from '../world/world.ts';

type Filter = NonNullable<RequestOf<typeof API.household.households.list>['filter']>;

const YUAN = 100;

export function storiesSuite(given: Given): void {
  beforeAll(() => given().year.loaded(), 240_000);

  /** Dossiers that a search finds and whose story is told in these words. */
  const told = async (filter: Filter, words: string) => {
    const reviewer = given().system.people.as('county-reviewer');
    const { items } = await reviewer.list(API.household.households.list, { filter, range: [0, 999] });
    return Promise.all(
      items
        .filter(({ story }) => story?.includes(words))
        .map(({ id }) => reviewer.call(API.household.households.get, { id })),
    );
  };

  it('industry: a dozen households whose oranges the drought threatened have the works, the buyer, and about 10,000 yuan more each', async () => {
    const households = await told({ cause: 'disaster' }, '干旱');
    expect(households).toHaveLength(12);
    for (const { measures, income } of households) {
      expect(measures.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['infrastructure', 'industry']),
      );
      const sold = income.filter(({ source }) => source === 'market_settlement');
      expect(sold).toHaveLength(1);
      expect(sold[0]?.amountFen).toBeGreaterThanOrEqual(9_500 * YUAN);
      expect(sold[0]?.amountFen).toBeLessThanOrEqual(10_500 * YUAN);
    }
  });

  it('employment: a couple took three courses, found work, and earns over 60,000 yuan a year', async () => {
    const [couple, ...others] = await told({ cause: 'skills' }, '钨矿');
    expect(others).toEqual([]);
    expect(
      couple?.measures.filter(({ kind, status }) => kind === 'employment' && status === 'done'),
    ).toHaveLength(3);
    expect(couple?.netIncomeFen).toBeGreaterThan(60_000 * YUAN);
  });

  it('education: five or six children were taken by the vocational school free of charge, and found jobs', async () => {
    const families = await told({ cause: 'schooling' }, '职业中专');
    expect(families).toHaveLength(6);
    for (const { measures, members } of families) {
      expect(measures.map(({ kind }) => kind).sort()).toEqual(
        expect.arrayContaining(['employment', 'other_education']),
      );
      expect(
        members.some(({ relation, schooling }) => relation === 'child' && schooling === 'vocational'),
      ).toBe(true);
    }
  });

  it('health: every policy was used for the grandmother, and the family did not fall back', async () => {
    const [family] = await told({ cause: 'illness', povertyStatus: 'lifted_earlier' }, '患癌');
    const reviewer = given().system.people.as('county-reviewer');
    const { members } = await reviewer.call(API.household.households.reveal, {
      id: family?.id ?? '',
      reason: '核对医疗救助',
    });
    expect(
      members.some(({ relation, health }) => relation === 'parent' && health === 'serious_illness'),
    ).toBe(true);
    const masked = await given()
      .system.people.as('county-admin')
      .call(API.household.households.get, { id: family?.id ?? '' });
    expect(masked.members.every(({ health }) => health === null)).toBe(true);
    const written = masked.measures
      .filter(({ source }) => source === 'officer')
      .flatMap(({ title, detail, outcome }) => [title, detail, outcome]);
    expect([masked.story, ...written, ...masked.income.map(({ note }) => note)].join('')).toBe('');
    expect(family?.measures.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['health', 'social_help', 'comprehensive_support']),
    );
  });

  it('helping units’ goods have reached households as measures with their value', async () => {
    const { items, total } = await given()
      .system.people.as('county-admin')
      .list(API.household.measures.list, { filter: { source: 'market_order' }, range: [0, 999] });
    expect(total).toBeGreaterThan(237);
    expect(new Set(items.map(({ sourceRef }) => sourceRef)).size).toBe(items.length);
    expect(items.every(({ valueFen }) => valueFen > 0)).toBe(true);
  });
}
