import { lineFacts, soundFacts } from '../../../test/sound-facts.ts';
import type { EarlierPlan, PlanFacts } from './facts.ts';
import { judgePlan } from './green-channel.ts';

/** A yuan, and ten thousand. */
const YUAN = 100;
const WAN = 10_000 * YUAN;

const lines = (catalogueCode: string, ...amounts: number[]) =>
  amounts.map((budgetFen) => lineFacts({ catalogueCode, budgetFen }));
const earlier = (on: string, amountFen: number, category = 'B0203'): EarlierPlan => ({
  plan: '360725-2025-0001',
  on,
  category,
  amountFen,
});
const single = (noticeFrom: string, noticeTo: string) => ({
  ground: 'sole_supplier' as const,
  reason: '独家专利',
  noticeFrom,
  noticeTo,
});
const evidence = (villages: string[], households = 20) => ({
  villages,
  fundDocument: '赣财农〔2025〕3号',
  households,
});
const set = (code: string, values: Record<string, number>): PlanFacts['settings'] => ({
  ...soundFacts().settings,
  parameters: { [code]: values },
});
const verdicts = (code: string, change: Partial<PlanFacts>) =>
  judgePlan(soundFacts(change)).filter((outcome) => outcome.code === code);

type Case = [code: string, what: string, change: Partial<PlanFacts>];

const PASSES: Case[] = [
  [
    'METHOD_ALLOWED',
    'quotations below the open-tender threshold',
    { method: 'request_for_quotations', lines: lines('A07010300', 200 * WAN - 1) },
  ],
  [
    'METHOD_ALLOWED',
    'an open tender of any amount',
    { method: 'open_tender', lines: lines('A07010300', 5_000 * WAN) },
  ],
  [
    'METHOD_ALLOWED',
    'a framework of any amount',
    { method: 'framework', lines: lines('A07010300', 300 * WAN) },
  ],
  [
    'METHOD_ALLOWED',
    'goods and works that reach the threshold only together',
    { lines: [...lines('A07010300', 150 * WAN), ...lines('B02030200', 150 * WAN)] },
  ],
  [
    'METHOD_ALLOWED',
    'a mall purchase below the ceiling',
    { method: 'mall_purchase', lines: lines('A02010601', 50 * WAN - 1) },
  ],
  [
    'METHOD_ALLOWED',
    'any method where no document sets a threshold',
    { settings: { parameters: {}, thresholds: {} }, lines: lines('A07010300', 900 * WAN) },
  ],
  [
    'ITEM_ALLOWED',
    'quotations for goods of any amount',
    { method: 'request_for_quotations', lines: lines('A07010300', 150 * WAN) },
  ],
  [
    'ITEM_ALLOWED',
    'quotations for works below the procurement limit',
    { method: 'request_for_quotations', lines: lines('B02030200', 60 * WAN - 1) },
  ],
  ['SINGLE_SOURCE_JUSTIFIED', 'any other method', { singleSource: null }],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a notice of five working days that has ended',
    { method: 'single_source', singleSource: single('2025-06-03', '2025-06-09'), noticeWorkingDays: 5 },
  ],
  [
    'SMALL_ENTERPRISE_SHARE',
    'no share below the amount',
    { smallEnterprisePercent: 0, lines: lines('B02030200', 200 * WAN - 1) },
  ],
  [
    'SMALL_ENTERPRISE_SHARE',
    'the least share from the amount on',
    { smallEnterprisePercent: 30, lines: lines('B02030200', 200 * WAN) },
  ],
  [
    'NO_SPLITTING',
    'plans that stay below the threshold together',
    { earlier: [earlier('2025-06-01', 380 * WAN)] },
  ],
  ['NO_SPLITTING', 'plans of another category', { earlier: [earlier('2025-06-01', 399 * WAN, 'B0202')] }],
  ['NO_SPLITTING', 'plans before the window', { earlier: [earlier('2024-06-10', 399 * WAN)] }],
  [
    'NO_SPLITTING',
    'an earlier plan that reached the threshold by itself',
    { earlier: [earlier('2025-06-01', 400 * WAN)] },
  ],
  [
    'NO_SPLITTING',
    'an open tender after many small plans',
    { method: 'open_tender', earlier: [earlier('2025-06-01', 399 * WAN)] },
  ],
  [
    'BENEFICIARIES_IN_COUNTY',
    'the county itself',
    { lines: [lineFacts({ beneficiaryDivisions: ['360725'] })] },
  ],
  ['PURPOSE_EVIDENCED', 'an ordinary plan without evidence', { purpose: 'ordinary', purposeEvidence: null }],
  [
    'PURPOSE_EVIDENCED',
    'a village of a township that benefits',
    { purposeEvidence: evidence(['360725100201']) },
  ],
  [
    'DOCUMENTS_ATTACHED',
    'a small plan without documents',
    { attachments: [], lines: lines('B02030200', 50 * WAN - 1) },
  ],
  ['DOCUMENTS_ATTACHED', 'a large plan with all of them', { lines: lines('B02030200', 150 * WAN) }],
  ['NOT_AFTER_THE_FACT', 'a start on the day of submission', { plannedStart: '2025-06-10' }],
];

const FAILS: [...Case, facts: Record<string, unknown>][] = [
  [
    'METHOD_ALLOWED',
    'quotations at the open-tender threshold',
    { method: 'request_for_quotations', lines: lines('A07010300', 120 * WAN, 80 * WAN) },
    {
      group: 'goods',
      method: 'request_for_quotations',
      amountFen: 200 * WAN,
      limitFen: 200 * WAN,
      measure: 'open_tender',
    },
  ],
  [
    'METHOD_ALLOWED',
    'single source at the threshold',
    { method: 'single_source', lines: lines('C02010100', 200 * WAN) },
    { group: 'services', measure: 'open_tender' },
  ],
  [
    'METHOD_ALLOWED',
    'a mall purchase at the ceiling',
    { method: 'mall_purchase', lines: lines('A02010601', 50 * WAN) },
    { group: 'goods', limitFen: 50 * WAN, measure: 'mall_ceiling' },
  ],
  [
    'ITEM_ALLOWED',
    'works in the mall',
    { method: 'mall_purchase' },
    { item: 'B02030200', method: 'mall_purchase' },
  ],
  [
    'ITEM_ALLOWED',
    'quotations for works from the procurement limit on',
    { method: 'request_for_quotations', lines: lines('B02030200', 30 * WAN, 30 * WAN) },
    { item: 'B02030200', amountFen: 60 * WAN, limitFen: 60 * WAN },
  ],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a single source without a word',
    { method: 'single_source' },
    { given: false },
  ],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a notice that is too short',
    { method: 'single_source', singleSource: single('2025-06-04', '2025-06-09'), noticeWorkingDays: 4 },
    { days: 4, neededDays: 5 },
  ],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a notice that has not ended',
    { method: 'single_source', singleSource: single('2025-06-02', '2025-06-10'), noticeWorkingDays: 7 },
    { noticeTo: '2025-06-10', submittedOn: '2025-06-10' },
  ],
  [
    'SMALL_ENTERPRISE_SHARE',
    'too small a share',
    { smallEnterprisePercent: 29, lines: lines('B02030200', 200 * WAN) },
    { percent: 29, neededPercent: 30, budgetFen: 200 * WAN, fromFen: 200 * WAN },
  ],
  [
    'NO_SPLITTING',
    'plans that reach the threshold together',
    { earlier: [earlier('2025-06-01', 200 * WAN), earlier('2024-06-11', 190 * WAN)] },
    {
      category: 'B0203',
      categoryNameEn: 'Water works',
      plans: 3,
      sumFen: 400 * WAN,
      thresholdFen: 400 * WAN,
      windowDays: 365,
    },
  ],
  [
    'BENEFICIARIES_IN_COUNTY',
    'a division of the neighbour',
    { lines: [lineFacts({ beneficiaryDivisions: ['360725100', '360726100'] })] },
    { division: '360726100' },
  ],
  ['PURPOSE_EVIDENCED', 'no evidence', { purposeEvidence: null }, { given: false }],
  [
    'PURPOSE_EVIDENCED',
    'a village that no line benefits',
    { purposeEvidence: evidence(['360725101201']) },
    { village: '360725101201' },
  ],
  [
    'DOCUMENTS_ATTACHED',
    'a large plan without its approval',
    { attachments: ['requirements', 'fund_document'], lines: lines('B02030200', 100 * WAN) },
    { attachment: 'approval', budgetFen: 100 * WAN, fromFen: 100 * WAN },
  ],
  [
    'DOCUMENTS_ATTACHED',
    'a single source without its notice',
    { method: 'single_source', attachments: [] },
    { attachment: 'single_source_notice' },
  ],
  [
    'NOT_AFTER_THE_FACT',
    'a start before the submission',
    { plannedStart: '2025-06-09' },
    { plannedStart: '2025-06-09', submittedOn: '2025-06-10' },
  ],
  ['NOT_AFTER_THE_FACT', 'no start at all', { plannedStart: null }, { given: false }],
];

const BY_PARAMETERS: Case[] = [
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a longer notice',
    {
      method: 'single_source',
      singleSource: single('2025-06-03', '2025-06-09'),
      noticeWorkingDays: 5,
      settings: set('SINGLE_SOURCE_JUSTIFIED', { noticeDays: 6 }),
    },
  ],
  [
    'SMALL_ENTERPRISE_SHARE',
    'a share of smaller budgets',
    { smallEnterprisePercent: 0, settings: set('SMALL_ENTERPRISE_SHARE', { fromBudgetFen: 10 * WAN }) },
  ],
  [
    'NO_SPLITTING',
    'a longer window',
    { earlier: [earlier('2024-06-10', 399 * WAN)], settings: set('NO_SPLITTING', { windowDays: 366 }) },
  ],
  ['PURPOSE_EVIDENCED', 'more households', { settings: set('PURPOSE_EVIDENCED', { households: 21 }) }],
  [
    'DOCUMENTS_ATTACHED',
    'documents of smaller budgets',
    { attachments: [], settings: set('DOCUMENTS_ATTACHED', { requirementsFromFen: 10 * WAN }) },
  ],
  ['NOT_AFTER_THE_FACT', 'days ahead', { settings: set('NOT_AFTER_THE_FACT', { leadDays: 11 }) }],
];

describe('each rule', () => {
  it.each(PASSES)('%s lets %s pass', (code, _, change) => {
    expect(verdicts(code, change).filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(FAILS)('%s stops %s, and says what it saw', (code, _, change, facts) => {
    const failures = verdicts(code, change).filter(({ passed }) => !passed);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures[0]).toMatchObject({ version: 1, facts });
  });

  it.each(BY_PARAMETERS)('%s asks for %s where the county has set it', (code, _, change) => {
    expect(verdicts(code, { ...change, settings: soundFacts().settings }).every(({ passed }) => passed)).toBe(
      true,
    );
    expect(verdicts(code, change).every(({ passed }) => passed)).toBe(false);
  });
});
