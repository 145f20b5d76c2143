import { z } from 'zod';
import { CreditCode } from './check-digits.ts';
import { faultsOf, fieldFaults, parseInput } from './field-faults.ts';
import { faultText } from './issue-text.ts';
import { DivisionCode, Fen, Id, Quantity, Text } from './scalars.ts';

const Line = z.strictObject({
  budgetFen: Fen,
  quantity: Quantity,
  divisions: z.array(DivisionCode).min(1).max(3),
});
const Plan = z.strictObject({
  title: Text(20),
  creditCode: CreditCode,
  purpose: z.enum(['ordinary', 'poverty_alleviation']),
  id: Id.optional(),
  start: z.iso.date().optional(),
  lines: z.array(Line).min(1),
});
const plan = {
  title: '种苗',
  creditCode: '91350100M000100Y43',
  purpose: 'ordinary',
  lines: [{ budgetFen: 1, quantity: 1, divisions: ['360725'] }],
};
const line = (change: object) => ({ ...plan, lines: [{ ...plan.lines[0], ...change }] });

const sentences = (schema: z.ZodType, input: unknown, language: 'zh-CN' | 'en') =>
  faultsOf(schema, input).map(
    ({ field, reason, params }) => `${field}: ${faultText(reason, params, language)}`,
  );

describe('field faults', () => {
  it('say nothing about a valid input and give it back parsed', () => {
    expect(faultsOf(Plan, plan)).toEqual([]);
    expect(parseInput(Plan, { ...plan, title: ' 种苗 ' }).title).toBe('种苗');
  });

  it('name every missing field, enumerations and lists too', () => {
    const faults = faultsOf(Plan, {});
    expect(faults.map((fault) => fault.field)).toEqual(['title', 'creditCode', 'purpose', 'lines']);
    expect(faults.every((fault) => fault.reason === 'required')).toBe(true);
  });

  it.each([
    [
      line({ budgetFen: -1 }),
      'lines[0].budgetFen: 须为不小于 0 的整数（分）',
      'lines[0].budgetFen: Must be an integer of at least 0 (in fen)',
    ],
    [
      line({ budgetFen: 1.5 }),
      'lines[0].budgetFen: 须为不小于 0 的整数（分）',
      'lines[0].budgetFen: Must be an integer of at least 0 (in fen)',
    ],
    [
      line({ quantity: 0.0001 }),
      'lines[0].quantity: 须为大于 0、不大于 1000000000 的数，且为 0.001 的倍数',
      'lines[0].quantity: Must be a number greater than 0 and of at most 1000000000, a multiple of 0.001',
    ],
    [
      line({ divisions: [] }),
      'lines[0].divisions: 须为 1 至 3 项',
      'lines[0].divisions: Must have 1 to 3 items',
    ],
    [
      line({ divisions: ['3607'.repeat(4)] }),
      'lines[0].divisions[0]: 须为 2、4、6、9 或 12 位行政区划代码',
      'lines[0].divisions[0]: Must be a division code of 2, 4, 6, 9 or 12 digits',
    ],
    [
      line({ price: 1 }),
      'lines[0].price: 没有此字段，可用的字段：budgetFen, quantity, divisions',
      'lines[0].price: There is no such field; use one of: budgetFen, quantity, divisions',
    ],
    [{ ...plan, title: ' ' }, 'title: 须为 1 至 20 个字符', 'title: Must have 1 to 20 characters'],
    [{ ...plan, title: 'a\u0000' }, 'title: 不能含有控制字符', 'title: Control characters are not allowed'],
    [{ ...plan, title: 7 }, 'title: 须为文字', 'title: Must be a text'],
    [
      { ...plan, creditCode: '91350100M000100Y44' },
      'creditCode: 校验码不正确，请核对后重新输入',
      'creditCode: The check digit is wrong; check the number and enter it again',
    ],
    [
      { ...plan, purpose: 'fun' },
      'purpose: 须为以下之一：ordinary, poverty_alleviation',
      'purpose: Must be one of: ordinary, poverty_alleviation',
    ],
    [
      { ...plan, start: '2019-02-30' },
      'start: 须为 YYYY-MM-DD 形式的有效日期',
      'start: Must be a date that exists, as YYYY-MM-DD',
    ],
    [{ ...plan, lines: 'all' }, 'lines: 须为列表', 'lines: Must be a list'],
  ])('say in both languages what is allowed (case %#)', (input, chinese, english) => {
    expect(sentences(Plan, input, 'zh-CN')).toContain(chinese);
    expect(sentences(Plan, input, 'en')).toContain(english);
  });

  it('take a reason from a refinement with its parameters, and a named reason or format from a check’s message', () => {
    const schema = z.strictObject({
      sum: z.int().refine(() => false, { params: { reason: 'outside_division', division: '崇义县' } }),
      phone: z.string().regex(/^1\d{10}$/, 'mobile_number'),
    });
    expect(faultsOf(schema, { sum: 1, phone: '2' })).toEqual([
      { field: 'sum', reason: 'outside_division', params: { division: '崇义县' } },
      { field: 'phone', reason: 'format', params: { format: 'mobile_number' } },
    ]);
  });

  it('judge a union by the branch that came nearest, or by the types that would do', () => {
    const schema = z.strictObject({ at: z.union([z.strictObject({ day: z.int() }), z.string()]) });
    expect(faultsOf(schema, { at: { day: 'x' } })).toEqual([
      { field: 'at.day', reason: 'type', params: { expected: 'int' } },
    ]);
    expect(faultsOf(schema, { at: true })).toEqual([
      { field: 'at', reason: 'type', params: { expected: 'object|string' } },
    ]);
  });

  it('work from the error alone, and stop at fifty', () => {
    const many = z.array(z.int()).safeParse(Array.from({ length: 100 }, () => 'x'));
    expect(many.error && fieldFaults(many.error)).toHaveLength(50);
    const missing = z.object({ a: z.string() }).safeParse({});
    expect(missing.error && fieldFaults(missing.error)).toEqual([{ field: 'a', reason: 'required' }]);
  });

  it('tell instants as the clock in Shanghai shows them', () => {
    expect(faultText('too_early', { earliest: '2026-11-29T08:05:09.123Z' }, 'zh-CN')).toBe(
      '不能早于 2026-11-29 16:05',
    );
  });

  it('have a text for a reason nobody foresaw', () => {
    expect(faultText('never_heard_of', {}, 'en')).toBe('This is not valid');
  });
});
