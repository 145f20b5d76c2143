import fc from 'fast-check';
import { creditCodeCheck, identityNumberCheck } from '../kernel/check-digits.ts';
import { personalNumbers, withoutPersonalNumbers } from './personal-numbers.ts';
import { publicValue, withoutWords } from './public-output.ts';
import { PublicText } from './public-text.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const region = fc.constantFrom('360725', '110101', '440305', '522401', '650102');
const birth = fc.date({ min: new Date('1920-01-01'), max: new Date('2019-12-31'), noInvalidDate: true });
const dateDigits = birth.map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const identity = fc.tuple(region, dateDigits, digits(3)).map(([place, date, order]) => {
  const body = place + date + order;
  return body + identityNumberCheck(body);
});
const oldIdentity = fc
  .tuple(
    region,
    birth.filter((date) => date.getUTCFullYear() < 2000),
    digits(3),
  )
  .map(([place, date, order]) => place + date.toISOString().slice(2, 10).replaceAll('-', '') + order);
const mobile = fc
  .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
  .map(([second, rest]) => `1${second}${rest}`);
const landline = fc
  .tuple(fc.constantFrom('0797', '010', '021', '0755'), fc.integer({ min: 2, max: 8 }), digits(6))
  .map((all) => all.join(''));
/** Without a month in it: one that holds a whole identity number by chance is rightly told as that. */
const card = digits(15)
  .map((rest) => `6222${rest}`)
  .filter((number) => !/(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(number));
const around = fc.constantFrom(['购买化肥，', '，请联系'], ['（', '）'], ['', ''], ['For ', ' only']);

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const chinese = (text: string) =>
  text.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
const unseen = (text: string) => [...text].join('\u200b');
const written = fc.constantFrom((text: string) => text, fullWidth, chinese, unseen);

describe('personal numbers', () => {
  it.each([
    ['identity_number', identity],
    ['identity_number', oldIdentity],
    ['phone_number', mobile],
    ['phone_number', landline],
    ['account_number', card],
  ] as const)(
    'are found as %s however their digits are written, and nothing of them is left',
    (kind, number) => {
      fc.assert(
        fc.property(number, written, around, (value, write, [before = '', after = '']) => {
          const text = `${before}${write(value)}${after}`;
          expect(personalNumbers(text).map((finding) => finding.kind)).toEqual([kind]);
          expect(withoutPersonalNumbers(text)).toBe(`${before}***${after}`);
        }),
      );
    },
  );

  it('are found with blanks and dashes between their digits', () => {
    const split = (text: string, at: readonly number[], by: string) =>
      at.map((to, i) => text.slice(at[i - 1] ?? 0, to)).join(by);
    fc.assert(
      fc.property(
        identity,
        mobile,
        card,
        fc.constantFrom(' ', '-', '－', '　', '.', '·'),
        (id, phone, account, by) => {
          for (const [text, kind] of [
            [split(id, [6, 14, 18], by), 'identity_number'],
            [split(id, [6, 10, 14, 18], by), 'identity_number'],
            [[...id].join(by), 'identity_number'],
            [split(phone, [3, 7, 11], by), 'phone_number'],
            [[...phone].join(by), 'phone_number'],
            [split(account, [4, 8, 12, 16, 19], by), 'account_number'],
          ] as const) {
            expect(personalNumbers(`电 ${text} 。`).map((finding) => finding.kind)).toEqual([kind]);
          }
        },
      ),
    );
  });

  it('are found as identity numbers with any signs between their groups', () => {
    const split = (text: string, by: string) =>
      [text.slice(0, 6), text.slice(6, 14), text.slice(14)].join(by);
    fc.assert(
      fc.property(
        identity,
        fc.constantFrom('/', '，', ',', '、', '|', ':', '；', '（', '   ', '~', ' / '),
        (id, by) => {
          expect(personalNumbers(`第2、${split(id, by)}。`).map(({ kind }) => kind)).toEqual([
            'identity_number',
          ]);
        },
      ),
    );
  });

  it.each([
    ['+86 138 0797 1234', '***'],
    ['身份证号：360725198001011239（末位抄错）', '身份证号：***（末位抄错）'],
    ['36072519800101123x', '***'],
    ['电话 3812345', '电话 ***'],
    ['信用社账号 0012345678', '信用社账号 ***'],
    ['tel13807971234', 'tel***'],
    ['13807971234、13907971234', '***、***'],
    ['座机0797-3812345', '座机***'],
    ['（0797）3812345', '（***'],
    ['(0797) 381 2345', '(***'],
    ['138 07 97 12 34', '***'],
    ['幺三八零七九七幺二三四', '***'],
  ])('in “%s” leave “%s”', (given, left) => {
    expect(withoutPersonalNumbers(given).replace('+', '')).toBe(left);
  });

  it.each([
    '赣财农〔2019〕12号，预算 1234567.89 元',
    '360725-2019-0137、360725-T2019-000137、360725-2019-01370',
    'ocds-yinhu0-360725-2019-0137-12',
    '2019-01-01 至 2019-12-31，2019年9月30日前',
    '13800138000元，¥13,800,138,000.00，13800138000.50',
    '合同编号 CYHT20190715000123456，2019071500001，201907150000123',
    '360725100201、B02030200、GB 32100-2015',
    '0199aaaa-0000-7000-8000-000000000000',
    '01991234-1234-7123-8123-123456789012',
    '2019-09-02T01:30:00.000Z',
    'be007b718c1ea888da9c80ae23459dcdd585718ce3ee24254d61ca785a5c10ea',
    '采购脐橙苗 20000 株、化肥 1500 公斤、水泵 12 台',
    '一二三四五组道路',
    '2016、2017、2018、2019 年，规格 150/2000/3000',
    '（2019）3812345 元，12,000、13,000、14,000、15,000',
  ])('are not seen in “%s”', (text) => {
    expect(personalNumbers(text)).toEqual([]);
    expect(withoutPersonalNumbers(text)).toBe(text);
  });

  it('are not seen in unified social credit codes, amounts and numbers of filings', () => {
    const creditCode = fc
      .tuple(
        fc.constantFrom('91', '11', '12', '93', '51', '53'),
        fc.constantFrom('360725', '360726'),
        digits(9),
      )
      .map((parts) => {
        const body = parts.join('');
        return body + creditCodeCheck(body);
      });
    const amount = fc.integer({ min: 1, max: 99_999_999_999_999 }).map((fen) => `${(fen / 100).toFixed(2)}`);
    const filing = fc
      .integer({ min: 1, max: 999_999 })
      .map((count) => `360725-2019-${String(count).padStart(4, '0')}`);
    fc.assert(
      fc.property(fc.oneof(creditCode, amount, filing), (code) => {
        expect(withoutPersonalNumbers(`（${code}）`)).toBe(`（${code}）`);
      }),
    );
  });

  it('once taken out are out: a second look finds nothing more', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(identity, mobile, card, fc.string({ maxLength: 6 }), fc.constantFrom(' ', '，', '元')),
          { maxLength: 6 },
        ),
        (parts) => {
          const once = withoutPersonalNumbers(parts.join(''));
          expect(withoutPersonalNumbers(once)).toBe(once);
        },
      ),
    );
  });

  it('are looked for in bounded time', () => {
    const began = performance.now();
    personalNumbers(`${'1 '.repeat(20_000)}${'9'.repeat(20_000)}`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('what the public reads', () => {
  it('is rid of numbers and marked names at any depth, and is the same object where nothing had to go', () => {
    const value = {
      a: ['张 三住院', { b: '电话13807971234' }],
      n: 13807971234,
      id: '0199aaaa-0000-7000-8000-000000000000',
      none: null,
    };
    expect(publicValue(value, ['张三'])).toEqual({ ...value, a: ['***住院', { b: '电话***' }] });
    const clean = { a: ['脐橙', { b: 1 }] };
    expect(publicValue(clean, ['张三'])).toBe(clean);
    expect(withoutWords('李四、李四光', ['李四', '李四光'])).toBe('***、***');
    expect(withoutWords('李·四 和 李\u3000四', ['李 四'])).toBe('*** 和 ***');
  });

  it('is refused at saving in words that say what was found', () => {
    const issue = PublicText().safeParse('联系 13807971234，身份证 360725198001011239').error?.issues[0];
    expect(issue).toMatchObject({ params: { reason: 'personal_number', zh: '电话号码、身份证号' } });
    expect(PublicText().safeParse('水泵 12 台').success).toBe(true);
  });
});
