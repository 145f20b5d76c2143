import { createHash } from 'node:crypto';
import type { CertificateContent } from '@yinhu/contracts/filing';
import fc from 'fast-check';
import { certificateDigest } from './certificate-content.ts';
import { type Registered, verdictOf } from './verdict.ts';

const CONTENT: CertificateContent = {
  number: '360725-2019-0137',
  planVersion: 1,
  title: '蓄水池修缮',
  entityName: '崇义县水利局',
  creditCode: '12360725000000001A',
  divisionCode: '360725',
  fiscalYear: 2019,
  purpose: 'poverty_alleviation',
  method: 'request_for_quotations',
  organisationForm: 'entity',
  budgetFen: 30000000,
  funding: [{ source: 'county_poverty_fund', amountFen: 30000000 }],
  lines: [
    {
      catalogueCode: 'B02030200',
      name: '蓄水池',
      nameEn: 'Storage ponds',
      quantity: 1.5,
      unit: '座',
      unitEn: 'pond',
      budgetFen: 30000000,
    },
  ],
  plannedStart: null,
  plannedEnd: '2019-12-31',
  filedAt: '2019-09-02T01:30:00.000Z',
  inForceFrom: '2019-09-02T01:30:00.000Z',
  decidedBy: 'rules',
};

/** Written out by hand, so that anyone can make the same digest with any tool. */
const CANONICAL =
  '{"budgetFen":30000000,"creditCode":"12360725000000001A","decidedBy":"rules","divisionCode":"360725","entityName":"崇义县水利局",' +
  '"filedAt":"2019-09-02T01:30:00.000Z","fiscalYear":2019,"funding":[{"amountFen":30000000,"source":"county_poverty_fund"}],' +
  '"inForceFrom":"2019-09-02T01:30:00.000Z","lines":[{"budgetFen":30000000,"catalogueCode":"B02030200","name":"蓄水池",' +
  '"nameEn":"Storage ponds","quantity":1.5,"unit":"座","unitEn":"pond"}],"method":"request_for_quotations","number":"360725-2019-0137",' +
  '"organisationForm":"entity","planVersion":1,"plannedEnd":"2019-12-31","plannedStart":null,"purpose":"poverty_alleviation",' +
  '"title":"蓄水池修缮"}';

describe('a certificate’s digest', () => {
  it('is the SHA-256 of its content as canonical JSON', () => {
    expect(certificateDigest(CONTENT)).toBe(createHash('sha256').update(CANONICAL).digest('hex'));
    expect(certificateDigest(CONTENT)).toBe(
      'be007b718c1ea888da9c80ae23459dcdd585718ce3ee24254d61ca785a5c10ea',
    );
  });

  it('does not depend on the order of fields, and changes with every value', () => {
    const fields = Object.entries(CONTENT);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(fields, { minLength: fields.length }),
        fc.integer({ min: 0, max: fields.length - 1 }),
        (order, i) => {
          const shuffled = Object.fromEntries(order) as CertificateContent;
          expect(certificateDigest(shuffled)).toBe(certificateDigest(CONTENT));
          const [name, value] = fields[i] ?? ['number', ''];
          expect(certificateDigest({ ...CONTENT, [name]: `${value}!` })).not.toBe(certificateDigest(CONTENT));
        },
      ),
    );
  });
});

describe('the register’s verdict', () => {
  const version = (planVersion: number, cancelledAt: Date | null = null, withheld = false): Registered => ({
    planVersion,
    digest: createHash('sha256').update(String(planVersion)).digest('hex'),
    cancelledAt,
    withheld,
  });
  const digestOf = (planVersion: number) => version(planVersion).digest;

  it.each([
    ['an unknown number', [], digestOf(1), 'unknown', null],
    ['the version in force', [version(1), version(2)], digestOf(2), 'valid', 2],
    ['the beginning of its digest', [version(1)], digestOf(1).slice(0, 16), 'valid', 1],
    ['an earlier version', [version(1), version(2)], digestOf(1), 'superseded', 1],
    ['a cancelled plan', [version(1, new Date())], digestOf(1), 'cancelled', null],
    ['a plan that is not shown', [version(1, null, true)], digestOf(1), 'withheld', null],
    ['a digest that no version has', [version(1), version(2)], digestOf(3), 'digest_mismatch', null],
    ['a wrong digest of a cancelled plan', [version(1, new Date())], digestOf(3), 'digest_mismatch', null],
  ])('on %s', (_, register, read, verdict, shown) => {
    expect(verdictOf(register as Registered[], read)).toMatchObject({
      verdict,
      certificate: shown === null ? null : { planVersion: shown },
    });
  });
});
