import { FILING, type WorkingYear } from '@yinhu/contracts/filing';
import { addDays, businessDate, type RequestOf } from '@yinhu/contracts/kernel';
import {
  COUNTY,
  type Filing,
  HENGSHUI,
  NEIGHBOUR,
  staffOf,
  startFiling,
  YEAR,
} from '../../../test/filing-fixture.ts';

type Period = RequestOf<typeof FILING.calendar.import>['periods'][number];

describe('a county’s working calendar', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const enter = (periods: Period[], as = filing.admin) =>
    filing.service.call(FILING.calendar.import, { periods }, { as });
  const year = (of: number, as = filing.reviewer): Promise<WorkingYear> =>
    filing.service.call(FILING.calendar.get, { year: of }, { as });
  const own = async (of: number) => (await year(of)).periods.filter(({ origin }) => origin === 'county');

  it('shows the nation’s holidays and make-up days, the working days of each month, and the terms of review', async () => {
    const { basis, periods, workingDays, terms, countyCode } = await year(2019);
    expect(countyCode).toBe(COUNTY);
    expect(basis).toBe('national');
    const spring = {
      from: '2019-02-04',
      to: '2019-02-10',
      kind: 'holiday',
      name: '春节',
      nameEn: 'Spring Festival',
    };
    expect(periods).toContainEqual({ ...spring, id: null, origin: 'national' });
    expect(periods.filter(({ kind }) => kind === 'working').map(({ from }) => from)).toContain('2019-10-12');
    expect(workingDays[1]).toBe(17);
    expect(workingDays.reduce((sum, days) => sum + days, 0)).toBe(250);
    expect(terms).toEqual([
      { purpose: 'poverty_alleviation', workingDays: 1, effectiveFrom: '2000-01-01' },
      { purpose: 'ordinary', workingDays: 3, effectiveFrom: '2000-01-01' },
    ]);
  });

  it('says when nobody has arranged a year: Monday to Friday then', async () => {
    expect(await year(2031)).toMatchObject({ basis: 'weekdays', periods: [] });
  });

  it('takes the county’s own periods, seen by its clerks and not in the neighbour’s calendar', async () => {
    const flood: Period = { from: '2019-07-08', to: '2019-07-10', kind: 'holiday', name: '防汛停工' };
    const market: Period = { from: '2019-07-13', to: '2019-07-13', kind: 'working', name: '补班' };
    await enter([flood, market]);
    expect((await own(2019)).map(({ name, kind }) => [name, kind])).toEqual([
      ['防汛停工', 'holiday'],
      ['补班', 'working'],
    ]);
    const clerk = await year(2019, staffOf('entity_clerk', HENGSHUI));
    expect(clerk.workingDays[6]).toBe(23 - 3 + 1);
    expect((await year(2019, staffOf('county_reviewer', NEIGHBOUR))).workingDays[6]).toBe(23);
    const neighbours = { year: 2019, countyCode: NEIGHBOUR };
    await expect(
      filing.service.call(FILING.calendar.get, neighbours, { as: filing.reviewer }),
    ).rejects.toMatchObject({
      code: 'out_of_scope',
    });
    const province = staffOf('province_supervisor', '36');
    expect(
      (await filing.service.call(FILING.calendar.get, { year: 2019, countyCode: COUNTY }, { as: province }))
        .workingDays[6],
    ).toBe(21);
  });

  it('refuses a list with every row at fault named, and then takes none of it', async () => {
    const rows: Period[] = [
      { from: '2020-03-02', to: '2020-03-03', kind: 'holiday', name: '好的' },
      { from: '2020-03-05', to: '2020-03-04', kind: 'holiday', name: '倒着' },
      { from: '2020-04-01', to: '2020-06-01', kind: 'holiday', name: '太长' },
      { from: '2020-03-03', to: '2020-03-04', kind: 'holiday', name: '重叠' },
      { from: '2020-03-02', to: '2020-03-02', kind: 'working', name: '矛盾' },
      { from: '2019-07-10', to: '2019-07-11', kind: 'holiday', name: '与已有的重叠' },
      { from: '2011-01-01', to: '2011-01-02', kind: 'holiday', name: '太早' },
      { from: `${YEAR + 2}-01-01`, to: `${YEAR + 2}-01-02`, kind: 'holiday', name: '太晚' },
    ];
    const answer = enter(rows);
    await expect(answer).rejects.toMatchObject({ code: 'validation_failed' });
    const { fields } = (await answer.catch((error: unknown) => error)) as {
      fields: { field: string; reason: string }[];
    };
    expect(fields.map(({ field, reason }) => [field, reason])).toEqual([
      ['periods[1].to', 'date_order'],
      ['periods[2].to', 'period_too_long'],
      ['periods[3]', 'period_overlaps'],
      ['periods[4]', 'period_contradicts'],
      ['periods[5]', 'period_overlaps'],
      ['periods[6].from', 'unknown_year'],
      ['periods[7].to', 'unknown_year'],
    ]);
    expect(fields[4]).toMatchObject({ params: { name: '防汛停工', from: '2019-07-08', to: '2019-07-10' } });
    expect(await own(2020)).toEqual([]);
  });

  it('lets one of two who enter the same days at once through, and tells the other of them by row', async () => {
    const same: Period = { from: '2020-05-18', to: '2020-05-19', kind: 'holiday', name: '停电' };
    const results = await Promise.allSettled([enter([same]), enter([same]), enter([same])]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({
          code: 'validation_failed',
          fields: [{ field: 'periods[0]', reason: 'period_overlaps' }],
        });
    }
  });

  it('lets the county remove what has not begun, and nothing else', async () => {
    const tomorrow = addDays(businessDate(new Date()), 1);
    const { periods } = await enter([{ from: tomorrow, to: tomorrow, kind: 'holiday', name: '明天' }]);
    const id = periods[0]?.id ?? '';
    const remove = (period: string, as = filing.admin) =>
      filing.service.call(FILING.calendar.remove, { id: period }, { as });
    await expect(remove(id, staffOf('county_admin', NEIGHBOUR))).rejects.toMatchObject({ code: 'not_found' });
    expect(await remove(id)).toMatchObject({ name: '明天' });
    await expect(remove(id)).rejects.toMatchObject({ code: 'not_found' });
    expect(
      (await enter([{ from: tomorrow, to: tomorrow, kind: 'working', name: '又上班' }])).periods,
    ).toHaveLength(1);
    const begun = (await own(2019))[0]?.id ?? '';
    await expect(remove(begun)).rejects.toMatchObject({ code: 'period_begun' });
    await expect(
      enter([{ from: tomorrow, to: tomorrow, kind: 'holiday', name: 'x' }], filing.reviewer),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
