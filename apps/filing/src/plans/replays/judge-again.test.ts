import { ProcurementMethod, Purpose } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { lineFacts, soundFacts } from '../../../test/sound-facts.ts';
import type { PlanFacts } from '../rules/facts.ts';
import { filesItself, judgePlan } from '../rules/green-channel.ts';
import { differenceOf, judgeAgain, type Trial } from './judge-again.ts';

const UNCHANGED: Trial = { dated: null, parameters: {} };

const decided = (evidence: PlanFacts) => {
  const rules = judgePlan(evidence);
  return {
    rules,
    evidence,
    outcome: filesItself(evidence, rules) ? ('filed' as const) : ('in_review' as const),
  };
};

const codes = fc.constantFrom('A02010601', 'A07010300', 'B02030200', 'C02010100');
const line = fc
  .record({ catalogueCode: codes, budgetFen: fc.integer({ min: 1, max: 600_000_000 }) })
  .map(lineFacts);
const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** Plans of any kind, sound or not, on any day that rules were in force. */
const facts = fc
  .record({
    on: day,
    purpose: fc.constantFrom(...Purpose.options),
    method: fc.constantFrom(...ProcurementMethod.options),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    smallEnterprisePercent: fc.integer({ min: 0, max: 100 }),
    plannedStart: fc.option(day),
    attachments: fc.subarray(['requirements', 'approval', 'fund_document'] as const),
    duplicateOf: fc.option(fc.constant('360725-2025-0001')),
    earlier: fc.array(
      fc.record({
        plan: fc.uuid(),
        on: day,
        category: fc.constantFrom('A0701', 'B0203'),
        amountFen: fc.integer({ min: 1, max: 400_000_000 }),
      }),
    ),
    windowDays: fc.integer({ min: 30, max: 366 }),
  })
  .map(({ windowDays, ...change }) => {
    const whole = soundFacts({ ...change, submittedOn: change.on });
    return { ...whole, settings: { ...whole.settings, parameters: { NO_SPLITTING: { windowDays } } } };
  });

describe('judging a past decision again', () => {
  it('says the same, word for word, when nothing has changed', () => {
    fc.assert(
      fc.property(facts, (evidence) => {
        const kept = decided(JSON.parse(JSON.stringify(evidence)) as PlanFacts);
        expect(judgeAgain(kept, UNCHANGED)).toEqual(judgePlan(evidence));
        expect(differenceOf(kept, UNCHANGED)).toBeNull();
      }),
    );
  });

  it('tells a difference exactly where the outcome or a rule’s verdict is another', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 30, max: 366 }), (evidence, windowDays) => {
        const before = decided(evidence);
        const parameters = { NO_SPLITTING: { windowDays } };
        const after = decided({ ...evidence, settings: { ...evidence.settings, parameters } });
        const found = differenceOf(before, { dated: null, parameters });
        const failing = ({ rules }: typeof before) => [
          ...new Set(rules.filter(({ passed }) => !passed).map(({ code }) => code)),
        ];
        expect(found === null).toBe(
          before.outcome === after.outcome && failing(before).join() === failing(after).join(),
        );
        if (found) expect([found.outcomeThen, found.outcomeNow]).toEqual([before.outcome, after.outcome]);
      }),
    );
  });

  it('shows what a changed rule saw then and sees now', () => {
    const before = decided(soundFacts());
    const found = differenceOf(before, {
      dated: null,
      parameters: { PURPOSE_EVIDENCED: { households: 30 } },
    });
    expect(found).toEqual({
      outcomeThen: 'filed',
      outcomeNow: 'in_review',
      changes: [
        {
          code: 'PURPOSE_EVIDENCED',
          before: [
            expect.objectContaining({
              passed: true,
              facts: expect.objectContaining({ neededHouseholds: 1 }),
            }),
          ],
          after: [
            expect.objectContaining({
              passed: false,
              facts: expect.objectContaining({ neededHouseholds: 30 }),
            }),
          ],
        },
      ],
    });
  });

  it('counts a rule that came later as one that held nothing against the plan then', () => {
    const before = decided(
      soundFacts({ on: '2019-05-10', submittedOn: '2019-05-10', plannedStart: '2019-05-01' }),
    );
    expect(before.outcome).toBe('filed');
    const found = differenceOf(before, {
      dated: { on: '2025-06-10', settings: soundFacts().settings },
      parameters: {},
    });
    expect(found).toMatchObject({
      outcomeNow: 'in_review',
      changes: [{ code: 'NOT_AFTER_THE_FACT', before: [], after: [{ passed: false }] }],
    });
  });
});
