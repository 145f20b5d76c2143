import { FILING } from '@yinhu/contracts/filing';
import { addDays, businessDate } from '@yinhu/contracts/kernel';
import {
  type Detail,
  type Filing,
  line,
  type Plan,
  plan,
  staffOf,
  startFiling,
} from '../../../test/filing-fixture.ts';
import { rulesOn } from './all-rules.ts';

const YUAN = 100;
const TODAY = businessDate(new Date());
/** A county whose office is strict, so that plans without documents come up against every rule. */
const COUNTY = '360730';
const OPEN_TENDER_YUAN = 50_000;
const SHARE_FROM_YUAN = 100_000;

const goods = (yuan: number) => [
  line({ catalogueCode: 'A07010300', unitPriceFen: yuan * YUAN, beneficiaryDivisions: [COUNTY] }),
];
const works = (yuan: number) => [line({ unitPriceFen: yuan * YUAN, beneficiaryDivisions: [COUNTY] })];
const noticed = (from: number, to: number): Plan['singleSource'] => ({
  ground: 'sole_supplier',
  reason: '独家专利',
  noticeFrom: addDays(TODAY, from),
  noticeTo: addDays(TODAY, to),
});

interface Case {
  readonly plan?: Partial<Plan>;
  /** What the entity files before. */
  readonly before?: Partial<Plan>;
  readonly quotaYuan?: number;
  readonly suspended?: boolean;
}
type Saw = Readonly<Record<string, unknown>>;

/**
 * Each rule broken by a plan that is sound but for that; a single source always brings a document besides.
 */
const CASES: readonly [code: string, what: string, given: Case, saw: Saw, others?: readonly string[]][] = [
  [
    'ENTITY_ACTIVE',
    'an entity that was suspended meanwhile',
    { suspended: true },
    { entityStatus: 'suspended' },
  ],
  [
    'QUOTA_COVERS',
    'more money than the quota has',
    { quotaYuan: 19_999 },
    { source: 'county_poverty_fund', availableFen: 19_999 * YUAN, neededFen: 20_000 * YUAN },
  ],
  [
    'FUNDING_EQUALS_LINES',
    'funding that is less than the lines',
    { plan: { funding: [{ source: 'county_poverty_fund', amountFen: 1 }] } },
    { fundingFen: 1, linesFen: 20_000 * YUAN },
  ],
  [
    'NOT_DUPLICATE',
    'the same plan again',
    { before: {} },
    { duplicateOf: expect.stringMatching(/^360730-\d{4}-\d{4}$/) },
  ],
  [
    'METHOD_ALLOWED',
    'quotations from the open-tender threshold on',
    { plan: { lines: goods(OPEN_TENDER_YUAN) } },
    { group: 'goods', measure: 'open_tender', limitFen: OPEN_TENDER_YUAN * YUAN },
  ],
  [
    'ITEM_ALLOWED',
    'works in the mall',
    { plan: { lines: works(20_000), method: 'mall_purchase' } },
    { item: 'B02030200', method: 'mall_purchase' },
  ],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a single source without a word',
    { plan: { method: 'single_source' } },
    { given: false },
    ['DOCUMENTS_ATTACHED'],
  ],
  [
    'SINGLE_SOURCE_JUSTIFIED',
    'a single source whose notice has not ended',
    { plan: { method: 'single_source', singleSource: noticed(-30, 0) } },
    { noticeTo: TODAY, submittedOn: TODAY },
    ['DOCUMENTS_ATTACHED'],
  ],
  [
    'SMALL_ENTERPRISE_SHARE',
    'too small a share for small enterprises',
    { plan: { lines: works(SHARE_FROM_YUAN), smallEnterprisePercent: 29 } },
    { percent: 29, neededPercent: 30 },
  ],
  [
    'NO_SPLITTING',
    'the second half of what was split',
    { before: { lines: goods(30_000) } },
    { plans: 2, sumFen: 50_000 * YUAN, thresholdFen: OPEN_TENDER_YUAN * YUAN },
  ],
  [
    'PURPOSE_EVIDENCED',
    'a purpose without evidence',
    { plan: { purposeEvidence: undefined } },
    { given: false },
  ],
  [
    'DOCUMENTS_ATTACHED',
    'a justified single source without the notice itself',
    { plan: { method: 'single_source', singleSource: noticed(-30, -1) } },
    { attachment: 'single_source_notice' },
  ],
  [
    'NOT_AFTER_THE_FACT',
    'a purchase that began yesterday',
    { plan: { plannedStart: addDays(TODAY, -1) } },
    { plannedStart: addDays(TODAY, -1), submittedOn: TODAY },
  ],
];

describe('a submitted plan', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
    const as = staffOf('county_admin', COUNTY);
    const from = { effectiveFrom: TODAY, reason: '从严管理' };
    const openTender = {
      measure: 'open_tender' as const,
      group: 'goods' as const,
      amountFen: OPEN_TENDER_YUAN * YUAN,
    };
    await filing.service.call(
      FILING.thresholds.add,
      { ...openTender, ...from, sourceDocument: '宁都县采购办〔1〕号' },
      { as },
    );
    const values = { fromBudgetFen: SHARE_FROM_YUAN * YUAN };
    await filing.service.call(
      FILING.ruleParameters.set,
      { ruleCode: 'SMALL_ENTERPRISE_SHARE', values, ...from },
      { as },
    );
  });
  afterAll(() => filing.stop());

  const sound = (change: Partial<Plan> = {}) => plan({ lines: goods(20_000), ...change });
  const failuresOf = ({ decisions }: Detail) => decisions[0]?.rules.filter(({ passed }) => !passed) ?? [];

  it.each(CASES)('stopped by %s: %s', async (code, _, given, saw, others = []) => {
    const entity = await filing.entityWith((given.quotaYuan ?? 10_000_000) * YUAN, { divisionCode: COUNTY });
    if (given.before)
      expect(await filing.submit(entity, sound(given.before))).toMatchObject({ status: 'filed' });
    const { id } = await filing.draft(entity, sound(given.plan));
    if (given.suspended) {
      const as = staffOf('county_admin', COUNTY);
      await filing.service.call(FILING.entities.suspend, { id: entity.id, reason: '整顿' }, { as });
    }
    const submitted = await filing.service.call(
      FILING.filings.submit,
      { id },
      { as: filing.clerkOf(entity) },
    );
    expect(submitted).toMatchObject({ status: 'in_review', number: null, dueAt: expect.any(String) });
    expect(failuresOf(submitted).map((failure) => failure.code)).toEqual([code, ...others]);
    expect(failuresOf(submitted)[0]).toMatchObject({ facts: saw });
  });

  it('does not come to be judged with beneficiaries beyond the county: its draft is refused by field', async () => {
    const entity = await filing.entityWith(1, { divisionCode: COUNTY });
    const lines = [line({ beneficiaryDivisions: [COUNTY, '360725100'] })];
    await expect(filing.draft(entity, sound({ lines }))).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [{ field: 'lines[0].beneficiaryDivisions[1]', reason: 'outside_division' }],
    });
  });

  it('has met every rule there is by these', () => {
    const met = new Set([...CASES.map(([code]) => code), 'BENEFICIARIES_IN_COUNTY']);
    expect(
      rulesOn(TODAY)
        .map(({ code }) => code)
        .filter((code) => !met.has(code)),
    ).toEqual([]);
  });

  it('that is wrong in many ways is told all of it at once', async () => {
    const entity = await filing.entityWith(1 * YUAN, { divisionCode: COUNTY });
    const wrong = sound({
      lines: works(150_000),
      method: 'single_source',
      purposeEvidence: undefined,
      plannedStart: undefined,
    });
    const failures = failuresOf(await filing.submit(entity, wrong));
    expect(failures.map(({ code }) => code)).toEqual([
      'QUOTA_COVERS',
      'SINGLE_SOURCE_JUSTIFIED',
      'SMALL_ENTERPRISE_SHARE',
      'PURPOSE_EVIDENCED',
      'DOCUMENTS_ATTACHED',
      'NOT_AFTER_THE_FACT',
    ]);
  });
});
