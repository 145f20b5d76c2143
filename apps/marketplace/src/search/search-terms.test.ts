import { indexTerms, searchQuery } from './search-terms.ts';

const finds = (typed: string, ...texts: string[]): boolean => {
  const terms = indexTerms(texts);
  const words = [...(searchQuery(typed) ?? '').matchAll(/'([^']+)':\*/g)].map((match) => match[1] ?? '');
  return words.length > 0 && words.every((word) => terms.some((term) => term.startsWith(word)));
};

describe('search terms of a listing', () => {
  it.each([
    ['米', '上堡梯田大米'],
    ['大米', '上堡梯田大米'],
    ['脐橙', '崇义高山脐橙 礼盒装'],
    ['qicheng', '崇义高山脐橙 礼盒装'],
    ['qc', '崇义高山脐橙 礼盒装'],
    ['gaoshanqi', '崇义高山脐橙 礼盒装'],
    ['navel', '脐橙', 'Navel oranges'],
    ['脐橙 礼盒', '崇义高山脐橙 礼盒装'],
    ['５kg', '脐橙 5KG'],
  ])('let %s find %s', (typed, ...texts) => {
    expect(finds(typed, ...texts)).toBe(true);
  });

  it('do not let one fruit find another', () => {
    expect(finds('脐橙', '南丰蜜桔')).toBe(false);
    expect(finds('脐桔', '脐橙和蜜桔')).toBe(false);
  });

  it('answer no query for what holds nothing to search for', () => {
    expect(searchQuery(" ' & | ! ")).toBeNull();
  });
});
