import { exactMoney, fenFromYuan, moneyText, roundAmount, yuanFromFen } from './money.ts';

describe('money', () => {
  it('is said in 万元 and in millions where that is how people say it', () => {
    expect(roundAmount(326_770_0000, 'zh-CN')).toEqual({ sign: '', figure: '3,267.7', unit: '万元' });
    expect(roundAmount(326_770_0000, 'en')).toEqual({ sign: '¥', figure: '32.68', unit: 'million' });
    expect(roundAmount(850_000, 'zh-CN')).toEqual({ sign: '', figure: '8,500', unit: '元' });
  });

  it('stands in lists as 万元 in Chinese and in full in English', () => {
    expect(moneyText(23_850_000, 'zh-CN')).toBe('23.85 万元');
    expect(moneyText(23_850_000, 'en')).toBe('¥238,500');
    expect(moneyText(-12_345, 'en')).toBe('−¥123.45');
  });

  it('is exact to the fen on detail pages', () => {
    expect(exactMoney(1, 'zh-CN')).toBe('0.01 元');
    expect(exactMoney(-123_456_789, 'en')).toBe('−¥1,234,567.89');
  });

  it('is read from what people type without passing through a float', () => {
    expect(fenFromYuan('1,234.5')).toBe(123_450);
    expect(fenFromYuan('0.29')).toBe(29);
    expect(fenFromYuan('1.10')).toBe(110);
    expect(fenFromYuan('-3')).toBe(-300);
    expect(fenFromYuan('1.005')).toBeUndefined();
    expect(fenFromYuan('abc')).toBeUndefined();
    expect(fenFromYuan('')).toBeUndefined();
  });

  it('goes there and back', () => {
    for (const fen of [0, 1, 10, 99, 100, 101, 123_456, -250])
      expect(fenFromYuan(yuanFromFen(fen))).toBe(fen);
  });
});
