import { textOf } from './text.ts';

test('a report aligns words to the left and numbers to the right, and shows what is not known as a dash', () => {
  const rows = [
    ['raw NATS', 1, 0.12345, null],
    ['GET', 16, 12.345, 21_819],
  ];
  const load = { before: [0.5, 1, 2], after: [1, 1, 2] };
  const text = textOf({
    benchmark: 'roundtrip',
    machine: '2 cores',
    load,
    tables: [{ title: 'Times', columns: ['', 'callers', 'ms', '/s'], rows }],
  });
  expect(text).toBe(`
roundtrip
2 cores
load average 0.50 1.00 2.00 before, 1.00 1.00 2.00 after

Times
            callers     ms      /s
  raw NATS        1  0.123       –
  GET            16   12.3  21,819
`);
});
