import { errorText } from '../kernel/errors.ts';
import './errors.ts';

describe('errors of the marketplace', () => {
  it('name a unit by one of its forms, not by both', () => {
    const shortage = { title: 'Navel oranges', available: 3, unit: 'box' };
    expect(errorText('stock_exhausted', shortage, 'en')).toBe(
      'Not enough in stock: 3 left of “Navel oranges”, sold by the box',
    );
    expect(errorText('stock_exhausted', shortage, 'zh-CN')).toBe('库存不足：“Navel oranges”剩余 3 箱');
  });
});
