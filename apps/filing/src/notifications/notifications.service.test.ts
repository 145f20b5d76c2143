import { FILING } from '@yinhu/contracts/filing';
import {
  type Filing,
  HENGSHUI,
  line,
  NEIGHBOUR,
  plan,
  staffOf,
  startFiling,
} from '../../test/filing-fixture.ts';
import { notify } from './notify.ts';

const user = (n: number) => ({ userId: `0190f000-0000-7000-8000-00000000000${n}` });

describe('notices', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const list = async (as: object, filter = {}) =>
    (await filing.service.call(FILING.notifications.list, { filter }, { as })).items;
  const unread = async (as: object) =>
    (await filing.service.call(FILING.notifications.unread, {}, { as })).unread;
  const returnOne = async (divisionCode?: string) => {
    const entity = await filing.entityWith(1_000, divisionCode ? { divisionCode } : {});
    const { id } = await filing.submit(
      entity,
      plan({ purpose: 'ordinary', lines: [line({ unitPriceFen: 600 })] }),
    );
    await filing.service.call(FILING.filings.return, { id, reason: '请补附件' }, { as: filing.reviewer });
    return { ...filing.clerkOf(entity), ...user(2) };
  };

  it('reach a clerk of a township, and nobody of another entity or county', async () => {
    const clerk = await returnOne(HENGSHUI);
    expect(await list(clerk)).toMatchObject([{ kind: 'filing_returned', params: { reason: '请补附件' } }]);
    const other = await returnOne();
    expect(await list(other)).toHaveLength(1);
    for (const as of [filing.reviewer, staffOf('county_admin', NEIGHBOUR)])
      expect(await list(as)).toEqual([]);
  });

  it('to a role are read by each of its people on their own, unread first', async () => {
    const [first, second] = [
      { ...filing.admin, ...user(3) },
      { ...filing.admin, ...user(4) },
    ];
    await filing.service.database.system('360725', async (tx) => {
      for (const minute of [1, 2, 3]) {
        const at = new Date(Date.now() - minute * 60_000);
        const about = {
          resource: 'filings',
          recordId: `${minute}`,
          params: { title: '水池', dueAt: at.toISOString() },
        };
        await notify(tx, {
          countyCode: '360725',
          to: { role: 'county_admin' },
          kind: 'review_overdue',
          ...about,
          at,
        });
      }
    });
    expect([await unread(first), await unread(second)]).toEqual([3, 3]);
    const latest = (await list(first))[0];
    expect(latest?.recordId).toBe('1');
    expect(
      await filing.service.call(FILING.notifications.read, { id: latest?.id ?? '' }, { as: first }),
    ).toEqual({ unread: 2 });
    expect((await list(first)).map(({ recordId }) => recordId)).toEqual(['2', '3', '1']);
    expect(await list(first, { unread: true })).toHaveLength(2);
    expect(await unread(second)).toBe(3);
    const again = await Promise.all(
      [1, 2, 3].map(() => filing.service.call(FILING.notifications.readAll, {}, { as: first })),
    );
    expect(again).toEqual([{ unread: 0 }, { unread: 0 }, { unread: 0 }]);
    expect(await unread(second)).toBe(3);
  });

  it('of others cannot be marked as read', async () => {
    const clerk = await returnOne();
    const [notice] = await list(clerk);
    const read = filing.service.call(
      FILING.notifications.read,
      { id: notice?.id ?? '' },
      { as: filing.admin },
    );
    await expect(read).rejects.toMatchObject({ code: 'not_found' });
    expect(await unread(clerk)).toBe(1);
  });
});
