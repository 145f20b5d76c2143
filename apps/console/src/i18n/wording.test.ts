import { wordingOf } from './wording.ts';

const MESSAGES = {
  page: { rows: '%{smart_count} row |||| %{smart_count} rows', from: 'from %{name}', plain: 'plain' },
  other: 'x',
};
const words = (key: string, options?: Record<string, unknown>) => wordingOf(MESSAGES, 'en', key, options);

describe('a text', () => {
  it('is found by its dotted key', () => {
    expect(words('page.plain')).toBe('plain');
    expect(words('other')).toBe('x');
  });

  it('has the form for one, and the form for none or several', () => {
    expect([0, 1, 2].map((n) => words('page.rows', { smart_count: n }))).toEqual([
      '0 rows',
      '1 row',
      '2 rows',
    ]);
  });

  it('has one form in Chinese whatever the number', () => {
    expect(wordingOf({ rows: '%{smart_count} 行' }, 'zh-CN', 'rows', { smart_count: 2 })).toBe('2 行');
  });

  it('keeps a gap that nothing fills, and takes what fills it as it is', () => {
    expect(words('page.from')).toBe('from %{name}');
    expect(words('page.from', { name: '$1 %{name}' })).toBe('from $1 %{name}');
    expect(words('page.from', { name: 0 })).toBe('from 0');
  });

  it('is what the caller says where there is none, else the key', () => {
    expect(words('page.missing', { _: 'from %{name}', name: 'Li' })).toBe('from Li');
    expect(words('page.missing')).toBe('page.missing');
    expect(words('page')).toBe('page');
    expect(words('constructor.name')).toBe('constructor.name');
  });
});
