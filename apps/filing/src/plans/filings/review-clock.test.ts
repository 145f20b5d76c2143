import { FILING } from '@yinhu/contracts/filing';
import { addDays, businessDate, endOfDay } from '@yinhu/contracts/kernel';
import { withClient } from '@yinhu/testing';
import {
  COUNTY,
  type Detail,
  type Filing,
  line,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
} from '../../../test/filing-fixture.ts';
import { reviewDueAt } from './review-clock.ts';

const HOUR_MS = 3_600_000;
const dueDay = ({ dueAt }: Pick<Detail, 'dueAt'>) => dueAt && businessDate(new Date(dueAt));
/** Wanting in its funding, so that a reviewer must look at it. */
const wanting = (divisionCode = COUNTY, unitPriceFen = 700) =>
  plan({
    fiscalYear: 2019,
    lines: [line({ unitPriceFen, beneficiaryDivisions: [divisionCode] })],
    funding: [{ source: 'county_poverty_fund', amountFen: 600 }],
  });

describe('the clock of a review', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const submitAt = async (
    local: string,
    purpose: 'poverty_alleviation' | 'ordinary' = 'poverty_alleviation',
    divisionCode = COUNTY,
  ) => {
    const entity = await filing.entityWith(0, { divisionCode });
    return filing.submit(
      entity,
      { ...wanting(divisionCode), purpose },
      { effectiveAt: new Date(`${local}+08:00`).toISOString() },
    );
  };

  it.each([
    ['2019-11-29T16:00', 'poverty_alleviation', '2019-12-02', 'a Friday: by the end of Monday'],
    ['2019-11-29T16:00', 'ordinary', '2019-12-04', 'an ordinary plan has three days'],
    ['2019-02-01T16:00', 'poverty_alleviation', '2019-02-02', 'a Friday whose Saturday is worked'],
    ['2019-02-03T16:00', 'poverty_alleviation', '2019-02-11', 'the eve of the Spring Festival'],
    ['2019-09-30T09:00', 'ordinary', '2019-10-10', 'the eve of National Day'],
    ['2019-11-30T10:00', 'poverty_alleviation', '2019-12-02', 'a Saturday'],
  ] as const)('sent in at %s as %s it ends with %s (%s)', async (at, purpose, due, _) => {
    const submitted = await submitAt(at, purpose);
    expect(submitted.status).toBe('in_review');
    expect(submitted.dueAt).toBe(endOfDay(due).toISOString());
  });

  it('keeps the county’s own closures, and those that are entered later do not move it', async () => {
    const closed = { from: '2019-08-05', to: '2019-08-06', kind: 'holiday' as const, name: '防汛' };
    const before = await submitAt('2019-08-02T10:00');
    await filing.service.call(FILING.calendar.import, { periods: [closed] }, { as: filing.admin });
    expect(dueDay(await submitAt('2019-08-02T10:00'))).toBe('2019-08-07');
    expect(dueDay(await submitAt('2019-08-02T10:00', 'poverty_alleviation', NEIGHBOUR))).toBe('2019-08-05');
    expect(
      dueDay(await filing.service.call(FILING.filings.get, { id: before.id }, { as: filing.reviewer })),
    ).toBe('2019-08-05');
  });

  it('takes the term in effect on the day, the county’s before the province’s', async () => {
    const terms = [
      [COUNTY, 'ordinary', '2018-05-01', 2],
      ['36', 'ordinary', '2018-06-01', 5],
      ['3607', 'ordinary', '2018-06-01', 4],
    ];
    await withClient(filing.service.testDatabase.superuserUrl, async (superuser) => {
      for (const term of terms)
        await superuser.query('INSERT INTO review_term VALUES ($1, $2, $3, $4)', term);
    });
    const due = async (county: string, day: string) =>
      businessDate(
        await filing.service.database.system(county, (tx) =>
          reviewDueAt(tx, county, 'ordinary', endOfDay(day)),
        ),
      );
    expect(await due(COUNTY, '2018-04-16')).toBe('2018-04-19');
    expect(await due(COUNTY, '2018-06-04')).toBe('2018-06-06');
    expect(await due(NEIGHBOUR, '2018-06-04')).toBe('2018-06-08');
    expect(await due('360281', '2018-06-04')).toBe('2018-06-11');
  });

  it('is over with the decision, begins anew with the next submission, and every run of it is kept', async () => {
    const entity = await filing.entityWith(0);
    const as = filing.clerkOf(entity);
    const at = (local: string) => ({ as, effectiveAt: new Date(`${local}+08:00`).toISOString() });
    const { id } = await filing.submit(entity, wanting(), at('2019-11-29T16:00'));
    const decide = { ...at('2019-12-02T09:30'), as: filing.reviewer };
    const returned = await filing.service.call(FILING.filings.return, { id, reason: '资金不平' }, decide);
    expect(returned.dueAt).toBeNull();
    expect(
      (await filing.service.call(FILING.filings.submit, { id }, at('2019-12-03T09:00'))).dueAt,
    ).not.toBeNull();
    expect(
      (await filing.service.call(FILING.filings.cancel, { id, reason: '不买了' }, at('2019-12-06T09:00')))
        .dueAt,
    ).toBeNull();
    const runs = await filing.service.database.system(COUNTY, (tx) =>
      tx.query(
        'SELECT outcome, working_minutes AS minutes, ended_at <= due_at AS kept FROM filing_review WHERE filing_id = $1 ORDER BY version',
        [id],
      ),
    );
    expect(runs).toEqual([
      { outcome: 'returned', minutes: 210, kept: true },
      { outcome: 'cancelled', minutes: 3 * 480, kept: false },
    ]);
  });

  it('is measured: hours, outcomes, clocks kept and missed, by month and for who may see the counties side by side', async () => {
    const county = '360728';
    const entity = await filing.entityWith(0, { divisionCode: county });
    await filing.allocate(entity, 1_000_000, { fiscalYear: 2019 });
    const as = filing.clerkOf(entity);
    const reviewer = staffOf('county_reviewer', county);
    const local = (text: string) => new Date(`${text}+08:00`).toISOString();
    const run = async (from: string, to: string, action: 'approve' | 'return' | 'reject' | 'cancel') => {
      const input = wanting(county, Date.parse(from) / HOUR_MS);
      const { id } = await filing.submit(entity, input, { effectiveAt: local(from) });
      const who = action === 'cancel' ? as : reviewer;
      return filing.service.call(
        FILING.filings[action],
        { id, reason: '经审核' },
        { as: who, effectiveAt: local(to) },
      );
    };
    await run('2019-03-04T09:00', '2019-03-04T11:00', 'approve');
    await run('2019-03-05T09:00', '2019-03-05T15:00', 'return');
    await run('2019-03-29T16:00', '2019-04-02T10:00', 'reject');
    await run('2019-04-08T09:00', '2019-04-12T09:00', 'cancel');
    const rulesFile = plan({
      fiscalYear: 2019,
      lines: [line({ beneficiaryDivisions: [county], unitPriceFen: 999 })],
    });
    await filing.submit(
      entity,
      { ...rulesFile, plannedStart: '2019-05-01' },
      { effectiveAt: local('2019-03-31T23:30') },
    );
    const ask = (code: string, who = reviewer) =>
      filing.service.call(
        FILING.reviews.measures,
        { code, from: '2019-03-01', to: '2019-04-30' },
        { as: who },
      );
    const { total, months, counties } = await ask(county);
    expect(total).toEqual({
      filed: 2,
      filedByRules: 1,
      approved: 1,
      returned: 1,
      rejected: 1,
      withdrawn: 1,
      medianHours: 4,
      p90Hours: 10.4,
      clocksKept: 2,
      clocksMissed: 1,
      escalated: 0,
    });
    expect(months.map(({ month, filed, clocksMissed }) => [month, filed, clocksMissed])).toEqual([
      ['2019-03', 2, 0],
      ['2019-04', 0, 1],
    ]);
    expect(counties).toEqual([]);
    const province = await ask('36', staffOf('province_supervisor', '36'));
    expect(province.counties).toEqual([{ countyCode: county, ...total }]);
    await expect(ask('36')).rejects.toMatchObject({ code: 'out_of_scope' });
    await expect(ask(county, filing.reviewer)).rejects.toMatchObject({ code: 'out_of_scope' });
  });

  it('is of the length of the day that it is, whatever the machine’s time zone', () => {
    expect(businessDate(endOfDay('2019-11-29'))).toBe('2019-11-29');
    expect(businessDate(new Date(endOfDay('2019-11-29').getTime() + 1))).toBe(addDays('2019-11-29', 1));
  });
});
