import { formatTable, widthOf } from './text-width.ts';

test('a Chinese character takes two columns, full-width punctuation as well', () => {
  expect(widthOf('省级监督员')).toBe(10);
  expect(widthOf('公众（a）')).toBe(9);
});

test('columns stand below each other whatever is in them', () => {
  const lines = formatTable(
    ['角色', 'User name'],
    [
      ['县采购办审核员', 'county-reviewer'],
      ['公众', 'public'],
    ],
  ).split('\n');
  const starts = lines.map((line) => widthOf(line.slice(0, line.search(/(User|county|public|─+$)/))));
  expect(new Set(starts).size).toBe(1);
});
