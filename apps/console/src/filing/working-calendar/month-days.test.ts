import type { WorkingPeriod } from '@yinhu/contracts/filing';
import { cellsBefore, monthDays } from './month-days.ts';

const period = (
  from: string,
  to: string,
  kind: WorkingPeriod['kind'],
  origin: WorkingPeriod['origin'],
): WorkingPeriod => ({
  id: null,
  from,
  to,
  kind,
  name: '春节',
  nameEn: null,
  origin,
});

describe('a month of the working calendar', () => {
  it('has its days, weekends off unless somebody says otherwise, the county before the nation', () => {
    const days = monthDays(2019, 2, [
      period('2019-02-02', '2019-02-03', 'working', 'national'),
      period('2019-02-04', '2019-02-10', 'holiday', 'national'),
      period('2019-02-08', '2019-02-08', 'working', 'county'),
    ]);
    expect(days).toHaveLength(28);
    const working = days.filter(({ isWorking }) => isWorking).map(({ date }) => date.slice(8));
    expect(working.slice(0, 5)).toEqual(['01', '02', '03', '08', '11']);
    expect(days[7]?.period?.origin).toBe('county');
  });

  it('begins its weeks on Monday', () => {
    expect([cellsBefore('2019-04-01'), cellsBefore('2019-09-01'), cellsBefore('2019-02-01')]).toEqual([
      0, 6, 4,
    ]);
    expect(monthDays(2020, 2, [])).toHaveLength(29);
  });
});
