import { FILING } from '@yinhu/contracts/filing';
import { knownListParams } from './known-list-params.ts';

const list = FILING.filings.list;

describe('what is remembered of a list', () => {
  it('is left alone where the operation knows all of it', () => {
    const params = {
      sort: 'budgetFen',
      order: 'ASC',
      filter: { status: 'filed', fiscalYear: 2019, q: '' },
      page: 3,
    };
    expect(knownListParams(list, params)).toBe(params);
    expect(knownListParams(list, {})).toEqual({});
  });

  it.each([
    ['a field that cannot be sorted by', { sort: 'title', order: 'DESC' }],
    ['an order that is none', { sort: 'budgetFen', order: 'sideways' }],
  ])('falls back to the default sort for %s', (_, params) => {
    expect(knownListParams(list, { ...params, page: 2 })).toEqual({ page: 2 });
  });

  it('loses filters that are unknown, or whose value is no longer one', () => {
    const filter = { status: 'archived', colour: 'red', purpose: 'poverty_alleviation' };
    expect(knownListParams(list, { filter })).toEqual({ filter: { purpose: 'poverty_alleviation' } });
  });
});
