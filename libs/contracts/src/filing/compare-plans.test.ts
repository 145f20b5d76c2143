import fc from 'fast-check';
import { type ComparablePlan, comparePlans } from './compare-plans.ts';

const line = (line: object = {}) => ({
  catalogueCode: 'B02030200',
  description: '抗旱蓄水池',
  quantity: 2,
  unitPriceFen: 100,
  budgetFen: 200,
  beneficiaryDivisions: ['360725100', '360725101'],
  ...line,
});
const plan = (plan: ComparablePlan = {}): ComparablePlan => ({
  title: '蓄水池修缮',
  fiscalYear: 2019,
  purposeStatement: '旱年有水',
  budgetFen: 200,
  lines: [line()],
  funding: [{ source: 'county_poverty_fund', amountFen: 200 }],
  ...plan,
});

describe('comparing two contents of a plan', () => {
  it('tells each field with what it was and what it is', () => {
    expect(
      comparePlans(plan(), plan({ title: '蓄水池新建', purposeStatement: null, plannedEnd: '2019-12-01' })),
    ).toEqual([
      { path: 'title', kind: 'changed', before: '蓄水池修缮', after: '蓄水池新建' },
      { path: 'purposeStatement', kind: 'removed', before: '旱年有水', after: null },
      { path: 'plannedEnd', kind: 'added', before: null, after: '2019-12-01' },
    ]);
  });

  it('looks into the parts of a plan that it may or may not have', () => {
    const singleSource = {
      ground: 'emergency',
      reason: '抗旱',
      noticeFrom: '2019-09-01',
      noticeTo: '2019-09-06',
    } as const;
    expect(
      comparePlans(
        plan({ singleSource }),
        plan({ singleSource: { ...singleSource, noticeTo: '2019-09-08' } }),
      ),
    ).toEqual([
      { path: 'singleSource.noticeTo', kind: 'changed', before: '2019-09-06', after: '2019-09-08' },
    ]);
    expect(comparePlans(plan(), plan({ singleSource })).map(({ path, kind }) => [path, kind])).toEqual([
      ['singleSource.ground', 'added'],
      ['singleSource.reason', 'added'],
      ['singleSource.noticeFrom', 'added'],
      ['singleSource.noticeTo', 'added'],
    ]);
  });

  it('matches funding by source', () => {
    const after = plan({
      funding: [
        { source: 'donation', amountFen: 50 },
        { source: 'county_poverty_fund', amountFen: 150 },
      ],
    });
    expect(comparePlans(plan(), after)).toEqual([
      { path: 'funding[county_poverty_fund]', kind: 'changed', before: 200, after: 150 },
      { path: 'funding[donation]', kind: 'added', before: null, after: 50 },
    ]);
  });

  it('matches lines by their item, an unchanged one first, and says where they are', () => {
    const [small, large, pump] = [line(), line({ quantity: 9 }), line({ catalogueCode: 'A02', quantity: 1 })];
    const before = plan({ lines: [small, large, pump] });
    expect(comparePlans(before, plan({ lines: [pump, large] }))).toEqual([
      { path: 'lines[0]', kind: 'removed', before: small, after: null },
    ]);
    expect(comparePlans(before, plan({ lines: [pump, large, line({ quantity: 3 })] }))).toEqual([
      { path: 'lines[2].quantity', kind: 'changed', before: 2, after: 3 },
    ]);
    expect(
      comparePlans(before, plan({ lines: [small, large, line({ catalogueCode: 'C01' })] })).map(
        ({ path, kind }) => [path, kind],
      ),
    ).toEqual([
      ['lines[2]', 'removed'],
      ['lines[2]', 'added'],
    ]);
  });

  it('takes divisions and villages for sets', () => {
    const turned = plan({ lines: [line({ beneficiaryDivisions: ['360725101', '360725100'] })] });
    expect(comparePlans(plan(), turned)).toEqual([]);
    const fewer = plan({ lines: [line({ beneficiaryDivisions: ['360725101'] })] });
    expect(comparePlans(plan(), fewer)).toMatchObject([
      { path: 'lines[0].beneficiaryDivisions', before: ['360725100', '360725101'] },
    ]);
  });

  const anyLine = fc
    .record({
      catalogueCode: fc.constantFrom('A', 'B'),
      quantity: fc.integer({ min: 1, max: 3 }),
      divisions: fc.subarray(['1', '2', '3']),
    })
    .map(({ divisions, ...rest }) => line({ ...rest, beneficiaryDivisions: divisions }));
  const lines = fc.array(anyLine, { maxLength: 6 });

  it('finds nothing between a plan and itself, in whatever order its lines stand', () => {
    fc.assert(
      fc.property(
        lines.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(comparePlans(plan({ lines: all }), plan({ lines: shuffled }))).toEqual([]);
        },
      ),
    );
  });

  it('finds as many additions as removals the other way round', () => {
    const count = (changes: ReturnType<typeof comparePlans>, kind: string) =>
      changes.filter((one) => one.kind === kind).length;
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [there, back] = [
          comparePlans(plan({ lines: a }), plan({ lines: b })),
          comparePlans(plan({ lines: b }), plan({ lines: a })),
        ];
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'removed')).toBe(count(back, 'added'));
      }),
    );
  });
});
