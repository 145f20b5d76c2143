import { FilingRule, FundingSource } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { soundFacts } from '../../../test/sound-facts.ts';
import { rulesOn } from './all-rules.ts';
import type { PlanFacts } from './facts.ts';
import { allPassed, filesItself, judgePlan } from './green-channel.ts';

const failed = (facts: PlanFacts) => judgePlan(facts).filter((outcome) => !outcome.passed);

describe('the green channel', () => {
  it('passes a sound plan, with an outcome for each rule and for each funding source', () => {
    const facts = soundFacts({
      linesFen: 500,
      funding: [
        { source: 'county_poverty_fund', amountFen: 300 },
        { source: 'donation', amountFen: 200 },
      ],
    });
    const outcomes = judgePlan({ ...facts, availableFen: { county_poverty_fund: 300, donation: 1_000 } });
    expect(outcomes.map((outcome) => outcome.code)).toEqual([
      'ENTITY_ACTIVE',
      'QUOTA_COVERS',
      'QUOTA_COVERS',
      'FUNDING_EQUALS_LINES',
      'NOT_DUPLICATE',
      'METHOD_ALLOWED',
      'ITEM_ALLOWED',
      'SINGLE_SOURCE_JUSTIFIED',
      'SMALL_ENTERPRISE_SHARE',
      'NO_SPLITTING',
      'BENEFICIARIES_IN_COUNTY',
      'PURPOSE_EVIDENCED',
      'DOCUMENTS_ATTACHED',
      'NOT_AFTER_THE_FACT',
    ]);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('names every failure at once, each with the facts it saw', () => {
    const facts = soundFacts({
      entityStatus: 'suspended',
      linesFen: 501,
      funding: [{ source: 'donation', amountFen: 200 }],
      availableFen: {},
      duplicateOf: '360725-2019-0001',
      plannedStart: '2025-05-01',
    });
    expect(failed(facts)).toEqual([
      { code: 'ENTITY_ACTIVE', version: 1, passed: false, facts: { entityStatus: 'suspended' } },
      {
        code: 'QUOTA_COVERS',
        version: 1,
        passed: false,
        facts: { source: 'donation', availableFen: 0, neededFen: 200 },
      },
      { code: 'FUNDING_EQUALS_LINES', version: 1, passed: false, facts: { fundingFen: 200, linesFen: 501 } },
      { code: 'NOT_DUPLICATE', version: 1, passed: false, facts: { duplicateOf: '360725-2019-0001' } },
      {
        code: 'NOT_AFTER_THE_FACT',
        version: 1,
        passed: false,
        facts: { plannedStart: '2025-05-01', submittedOn: '2025-06-10', leadDays: 0 },
      },
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
          const availableFen = Object.fromEntries(sources.map((source) => [source, have(source)]));
          const passed = allPassed(judgePlan(soundFacts({ linesFen, funding, availableFen })));
          expect(passed).toBe(sources.every((source) => need(source) <= have(source)));
        },
      ),
    );
  });

  it('judges what was kept as JSON as it judged the plan itself', () => {
    const facts = soundFacts({
      method: 'mall_purchase',
      smallEnterprisePercent: 10,
      attachments: ['approval'],
    });
    expect(judgePlan(JSON.parse(JSON.stringify(facts)) as PlanFacts)).toEqual(judgePlan(facts));
  });

  it('files itself only what serves poverty alleviation', () => {
    const facts = soundFacts({ purpose: 'ordinary' });
    expect(filesItself(facts, judgePlan(facts))).toBe(false);
    expect(filesItself(soundFacts(), judgePlan(soundFacts()))).toBe(true);
  });

  it('is closed for times before its rules were in force', () => {
    expect(allPassed(judgePlan(soundFacts(), '2017-12-31'))).toBe(false);
    expect(rulesOn('2017-12-31')).toEqual([]);
  });

  it('asks for evidence from 2020 on, and for the share of small enterprises from 2021 on', () => {
    const newSince = (before: string, after: string) => {
      const codes = new Set(rulesOn(before).map(({ code }) => code));
      return rulesOn(after).flatMap(({ code }) => (codes.has(code) ? [] : [code]));
    };
    expect(newSince('2019-12-31', '2020-01-01')).toEqual([
      'ITEM_ALLOWED',
      'PURPOSE_EVIDENCED',
      'DOCUMENTS_ATTACHED',
      'NOT_AFTER_THE_FACT',
    ]);
    expect(newSince('2020-12-31', '2021-01-01')).toEqual(['SMALL_ENTERPRISE_SHARE']);
  });

  it('explains its rules and their parameters in both languages, with defaults within their bounds', () => {
    for (const { judge: _, parameters, effectiveTo = null, ...words } of rulesOn('2025-06-10')) {
      const listed = { id: words.code, ...words, effectiveTo, parameters: [] };
      expect(FilingRule.strict().safeParse(listed).success).toBe(true);
      expect(words.explanation).toMatch(/[一-龥]/);
      expect(words.explanationEn).not.toMatch(/[一-龥]/);
      for (const parameter of Object.values(parameters)) {
        expect(parameter.label).toMatch(/[一-龥]/);
        expect(parameter.labelEn).not.toMatch(/[一-龥]/);
        expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
        expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      }
    }
  });
});
