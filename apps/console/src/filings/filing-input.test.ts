import { API, faultsOf } from '@yinhu/contracts';
import { filingInput, fundingTotal, linesTotal } from './filing-input.ts';

const line = { catalogueCode: 'A07', description: '脐橙苗', quantity: 1.5, unitPriceFen: 333, beneficiaryDivisions: ['360725100'] };
const plan = {
  title: '种苗采购',
  fiscalYear: 2019,
  purpose: 'poverty_alleviation',
  purposeStatement: '改善十户灌溉条件',
  method: 'mall_purchase',
  organisationForm: 'entity',
  plannedStart: null,
  plannedEnd: '',
  lines: [line],
  funding: [{ source: 'county_poverty_fund', amountFen: 500 }],
  id: 'left out',
};

describe('the plan form', () => {
  it('sends what the contract takes: lines with their budget, blanks left out', () => {
    const input = filingInput(plan);
    expect(input).toMatchObject({ lines: [{ budgetFen: 500 }] });
    expect(faultsOf(API.filings.draft.input, input)).toEqual([]);
  });

  it('adds up lines and funding, half-typed ones as nothing', () => {
    expect(linesTotal([line, { quantity: 2 }, { quantity: 3, unitPriceFen: 'abc' }])).toBe(500);
    expect(fundingTotal([{ amountFen: 200 }, { amountFen: '' }])).toBe(200);
  });
});
