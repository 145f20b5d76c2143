import { FilingRule, FundingSource } from '@yinhu/contracts';
import fc from 'fast-check';
import { allPassed, filingRulesOn, judgePlan, type PlanFacts } from './green-channel.ts';

const TODAY = '2019-10-08';

const sound: PlanFacts = {
  entityStatus: 'active',
  linesFen: 500,
  funding: [
    { source: 'county_poverty_fund', amountFen: 300 },
    { source: 'donation', amountFen: 200 },
  ],
  availableFen: new Map([
    ['county_poverty_fund', 300],
    ['donation', 1000],
  ]),
  duplicateOf: null,
};

const failed = (facts: PlanFacts) => judgePlan(facts, TODAY).filter((outcome) => !outcome.passed);

describe('the green channel', () => {
  it('passes a sound plan, with an outcome for each rule and for each funding source', () => {
    const outcomes = judgePlan(sound, TODAY);
    expect(outcomes.map((outcome) => outcome.code)).toEqual([
      'ENTITY_ACTIVE',
      'QUOTA_COVERS',
      'QUOTA_COVERS',
      'FUNDING_EQUALS_LINES',
      'NOT_DUPLICATE',
    ]);
    expect(allPassed(outcomes)).toBe(true);
  });

  it('names every failure at once, each with the facts it saw', () => {
    const facts: PlanFacts = {
      ...sound,
      entityStatus: 'suspended',
      linesFen: 501,
      availableFen: new Map(),
      duplicateOf: '360725-2019-0001',
    };
    expect(failed(facts)).toEqual([
      { code: 'ENTITY_ACTIVE', version: 1, passed: false, facts: { entityStatus: 'suspended' } },
      { code: 'QUOTA_COVERS', version: 1, passed: false, facts: { source: 'county_poverty_fund', availableFen: 0, neededFen: 300 } },
      { code: 'QUOTA_COVERS', version: 1, passed: false, facts: { source: 'donation', availableFen: 0, neededFen: 200 } },
      { code: 'FUNDING_EQUALS_LINES', version: 1, passed: false, facts: { fundingFen: 500, linesFen: 501 } },
      { code: 'NOT_DUPLICATE', version: 1, passed: false, facts: { duplicateOf: '360725-2019-0001' } },
    ]);
  });

  it('never lets a plan pass that takes more than a quota has', () => {
    const fen = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...FundingSource.options), { minLength: 1 }),
        fc.func(fen),
        fc.func(fen),
        (sources, need, have) => {
          const funding = sources.map((source) => ({ source, amountFen: need(source) }));
          const linesFen = funding.reduce((sum, share) => sum + share.amountFen, 0);
          const availableFen = new Map(sources.map((source) => [source, have(source)]));
          const passed = allPassed(judgePlan({ ...sound, linesFen, funding, availableFen }, TODAY));
          expect(passed).toBe(sources.every((source) => need(source) <= have(source)));
        },
      ),
    );
  });

  it('is closed for times before its rules were in force', () => {
    expect(allPassed(judgePlan(sound, '2017-12-31'))).toBe(false);
    expect(filingRulesOn('2017-12-31')).toEqual([]);
  });

  it('explains its rules in both languages', () => {
    for (const rule of filingRulesOn(TODAY)) {
      expect(FilingRule.strict().safeParse(rule).success).toBe(true);
      expect(rule.explanation).toMatch(/[一-龥]/);
      expect(rule.explanationEn).not.toMatch(/[一-龥]/);
    }
  });
});
