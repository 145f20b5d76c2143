import fc from 'fast-check';
import { identityNumberCheck } from '../kernel/check-digits.ts';
import { maskName, maskNumber, maskNumbersIn } from './masks.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2019-12-31'), noInvalidDate: true });
const identityNumber = fc.tuple(digits(5), day, digits(3)).map(([region, born, order]) => {
  const body = `3${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
  return body + identityNumberCheck(body);
});
const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const account = fc
  .tuple(fc.integer({ min: 16, max: 19 }), digits(19))
  .map(([length, all]) => `6${all}`.slice(0, length));
const written = (number: string) =>
  fc.constantFrom(
    number,
    number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    number.replace(/.{4}(?=.)/g, '$& '),
    number.replace(/.{4}(?=.)/g, '$&-'),
  );
const around = fc.constantFrom('', '电话', '身份证号：', '，', ' ', '奶奶（', '）住院');

describe('a mask', () => {
  it('tells no more of a number than its last two digits', () => {
    expect(maskNumber('36072519700101001X')).toBe('****************1X');
    expect(maskNumber('13812345678')).toBe('*********78');
    expect(maskName('王小明')).toBe('王**');
    expect(maskName('王')).toBe('王*');
  });

  it('covers identity numbers, phones and accounts within a text, however they are written', () => {
    fc.assert(
      fc.property(
        fc.oneof(identityNumber, mobile, account),
        around,
        around,
        fc.gen(),
        (number, before, after, gen) => {
          const text = maskNumbersIn(`${before}${gen(written, number)}${after}`);
          expect(text.normalize('NFKC').match(/\d/g) ?? []).toEqual(
            [...number.slice(-2)].filter((digit) => /\d/.test(digit)),
          );
          expect([text.startsWith(before), text.endsWith(after)]).toEqual([true, true]);
        },
      ),
    );
  });

  it.each([
    ['三六〇七二五一九八〇〇一〇一一二三二', '****************32'],
    ['电话 1\u200b3\u200b8\u200b07971234', '电话 *********34'],
    ['360725　19800101　1232', '****************32'],
    ['（0797）3812345', '（*********45'],
    ['账号 1234567890', '账号 ********90'],
    ['360725/19800101/1232', '****************32'],
  ])('covers what the public must not read, however it is typed: %s', (text, masked) => {
    expect(maskNumbersIn(text)).toBe(masked);
  });

  it('covers old identity numbers and fixed-line phones', () => {
    expect(maskNumbersIn('老证号 360725700101001，座机 0797-3812345')).toBe(
      '老证号 *************01，座机 *********45',
    );
  });

  it('leaves what is no number of a person', () => {
    for (const text of [
      '户编号 360725-000123，订单 M360725-2019-000001',
      '2019-09-30 出售脐橙 2500 公斤，收入 10,000.00 元',
      '社会信用代码 91350100M000100Y43',
      '019ae0c0-1234-7000-8123-123456789012',
      '赣财农〔2019〕12号，备案 360725-2019-0137',
    ])
      expect(maskNumbersIn(text)).toBe(text);
  });
});
