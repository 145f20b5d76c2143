import { FilingLineInput } from '../filing/plan.ts';
import { faultsOf } from './field-faults.ts';
import { faultText } from './issue-text.ts';
import { BusinessDate, lineAmountFen, Timestamp } from './scalars.ts';

describe('dates', () => {
  it.each([
    [BusinessDate, '0000-01-01'],
    [BusinessDate, '1899-12-31'],
    [BusinessDate, '9999-12-31'],
    [Timestamp, '0000-01-01T00:00:00Z'],
    [Timestamp, '9999-12-31T23:59:59+08:00'],
  ])('far from our time are refused with the years that are allowed (%#)', (schema, date) => {
    const faults = faultsOf(schema, date);
    expect(faults).toEqual([{ field: '', reason: 'year_range', params: { from: 1900, to: 2999 } }]);
    expect(faultText('year_range', faults[0]?.params, 'en')).toBe('The year must be from 1900 to 2999');
  });

  it('that are none are told only that', () => {
    expect(faultsOf(BusinessDate, '2019-02-30')).toEqual([
      { field: '', reason: 'format', params: { format: 'date' } },
    ]);
    expect(faultsOf(BusinessDate, 'x')).toEqual([
      { field: '', reason: 'format', params: { format: 'date' } },
    ]);
    expect(faultsOf(BusinessDate, '2019-11-30')).toEqual([]);
  });
});

describe('the amount of a line', () => {
  it('is quantity by price, rounded half up', () => {
    expect(lineAmountFen(0.005, 100)).toBe(1);
    expect(lineAmountFen(10, 100_000)).toBe(1_000_000);
  });

  it('is refused as a fault of its field where no amount can be reckoned', () => {
    const line = {
      catalogueCode: 'A02010601',
      description: '打印机',
      quantity: 1e308,
      unitPriceFen: 1,
      budgetFen: 1,
    };
    const fields = faultsOf(FilingLineInput, { ...line, beneficiaryDivisions: ['360725'] }).map(
      ({ field }) => field,
    );
    expect(fields).toContain('quantity');
    expect(lineAmountFen(1, 0.5)).toBeNaN();
  });
});
