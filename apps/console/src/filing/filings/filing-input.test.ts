import { comparePlans, FILING, type PlanContent } from '@yinhu/contracts/filing';
import { faultsOf } from '@yinhu/contracts/kernel';
import {
  comparable,
  copiedValues,
  filingInput,
  filingValues,
  fundingTotal,
  linesTotal,
} from './filing-input.ts';

const line = {
  catalogueCode: 'A07',
  description: '脐橙苗',
  quantity: 1.5,
  unitPriceFen: 333,
  beneficiaryDivisions: ['360725100'],
};
const singleSource = {
  ground: 'emergency',
  reason: '抗旱应急',
  noticeFrom: '2019-09-01',
  noticeTo: '2019-09-08',
};
const purposeEvidence = { villages: ['360725100001'], fundDocument: '赣财农〔2019〕12号', households: 12 };
const plan = {
  title: '种苗采购',
  fiscalYear: 2019,
  purpose: 'poverty_alleviation',
  purposeStatement: '改善十户灌溉条件',
  method: 'mall_purchase',
  organisationForm: 'entity',
  smallEnterprisePercent: 30,
  plannedStart: null,
  plannedEnd: '',
  lines: [line],
  funding: [{ source: 'county_poverty_fund', amountFen: 500 }],
  id: 'left out',
};

const kept: PlanContent = {
  ...plan,
  purpose: 'poverty_alleviation',
  method: 'single_source',
  organisationForm: 'entity',
  plannedStart: '2019-10-01',
  plannedEnd: '2019-12-01',
  budgetFen: 500,
  lines: [
    {
      ...line,
      budgetFen: 500,
      catalogueName: '苗木',
      catalogueNameEn: 'Saplings',
      unit: '株',
      unitEn: 'plant',
    },
  ],
  funding: [{ source: 'county_poverty_fund', amountFen: 500 }],
  singleSource: { ...singleSource, ground: 'emergency' },
  purposeEvidence,
};

describe('the plan form', () => {
  it('sends what the contract takes: lines with their budget, blanks left out', () => {
    const input = filingInput(plan);
    expect(input).toMatchObject({ lines: [{ budgetFen: 500 }], smallEnterprisePercent: 30 });
    expect(faultsOf(FILING.filings.draft.input, input)).toEqual([]);
  });

  it('adds up lines and funding, half-typed ones as nothing', () => {
    expect(linesTotal([line, { quantity: 2 }, { quantity: 3, unitPriceFen: 'abc' }])).toBe(500);
    expect(fundingTotal([{ amountFen: 200 }, { amountFen: '' }])).toBe(200);
  });

  it('sends the single source only with that method, the evidence only with that purpose, and neither while it is blank', () => {
    const whole = { ...plan, method: 'single_source', singleSource, purposeEvidence };
    expect(filingInput(whole)).toMatchObject({ singleSource, purposeEvidence });
    expect(faultsOf(FILING.filings.draft.input, filingInput(whole))).toEqual([]);
    const other = filingInput({ ...whole, method: 'open_tender', purpose: 'ordinary' });
    expect(other).not.toHaveProperty('singleSource');
    expect(other).not.toHaveProperty('purposeEvidence');
    const blank = filingInput({
      ...whole,
      singleSource: { ground: '', reason: null },
      purposeEvidence: { villages: [] },
    });
    expect(blank).not.toHaveProperty('singleSource');
    expect(blank).not.toHaveProperty('purposeEvidence');
  });

  it('names what is missing of a part that was begun', () => {
    const begun = filingInput({ ...plan, purposeEvidence: { villages: ['360725100001'] } });
    expect(faultsOf(FILING.filings.draft.input, begun).map(({ field }) => field)).toEqual([
      'purposeEvidence.fundDocument',
      'purposeEvidence.households',
    ]);
  });

  it('shows a kept plan as it is: nothing differs until something is typed', () => {
    expect(comparePlans(kept, comparable(filingValues(kept)))).toEqual([]);
    const typed = { ...filingValues(kept), title: '苗木采购', smallEnterprisePercent: '' };
    expect(comparePlans(kept, comparable(typed)).map(({ path }) => path)).toEqual([
      'title',
      'smallEnterprisePercent',
    ]);
  });

  it('copies everything but year and dates', () => {
    const copy = copiedValues(kept, '种苗采购（副本）', 2020);
    expect(comparePlans(kept, comparable(copy)).map(({ path, kind }) => [path, kind])).toEqual([
      ['title', 'changed'],
      ['fiscalYear', 'changed'],
      ['plannedStart', 'removed'],
      ['plannedEnd', 'removed'],
      ['singleSource.noticeFrom', 'removed'],
      ['singleSource.noticeTo', 'removed'],
    ]);
  });
});
