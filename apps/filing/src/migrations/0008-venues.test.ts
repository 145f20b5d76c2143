import { FILING } from '@yinhu/contracts/filing';
import type { Actor } from '@yinhu/contracts/kernel';
import { testActor, testCall } from '@yinhu/testing';
import { type Filing, HENGSHUI, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { type Booking, day, on } from '../../test/venue-fixture.ts';

const TABLES = ['venue_room', 'venue_closure', 'venue_booking', 'venue_booking_step'];

describe('the database of venues itself', () => {
  let filing: Filing;
  let own: Actor;
  let other: Actor;
  let bookings: Booking[];
  const province = testActor(staffOf('province_supervisor', '36'));
  beforeAll(async () => {
    filing = await startFiling();
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));
    const room = {
      name: '一号开标室',
      address: '政务中心',
      capacity: 20,
      equipment: [],
      openingHours: hours,
    };
    await filing.service.call(FILING.venueRooms.create, room, { as: filing.admin });
    const entities = [await filing.entityWith(0, { divisionCode: HENGSHUI }), await filing.entityWith(0)];
    const clerks = entities.map((entity) => testActor(filing.clerkOf(entity)));
    [own = testActor(), other = testActor()] = clerks;
    const wish = {
      title: '秘密项目',
      use: 'evaluation' as const,
      durationMinutes: 60,
      earliest: on(0, '09:00'),
      latest: on(0, '17:00'),
      headcount: 5,
    };
    bookings = [];
    for (const as of clerks)
      bookings.push(await filing.service.call(FILING.venueBookings.request, wish, { as }));
  });
  afterAll(() => filing.stop());

  const rowsFor = (actor: Actor | null) =>
    filing.service.database.read(testCall({ actor }), async (tx) => {
      const counts = [];
      for (const table of TABLES)
        counts.push((await tx.one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))?.n ?? 0);
      return counts;
    });
  const changed = (actor: Actor, sql: string) =>
    filing.service.database.transaction(testCall({ actor }), async (tx) => (await tx.query(sql)).length);

  it('shows no row to nobody, to the neighbour, or to roles that have no part in filing', async () => {
    const none = TABLES.map(() => 0);
    expect(await rowsFor(null)).toEqual(none);
    expect(await rowsFor(testActor(staffOf('county_admin', '360726')))).toEqual(none);
    for (const role of [
      'helping_buyer',
      'seller_clerk',
      'household_officer',
      'township_reviewer',
      'public',
    ] as const) {
      expect(await rowsFor(testActor(staffOf(role)))).toEqual(none);
    }
  });

  it('shows a clerk the county’s rooms and the own bookings, a township’s clerk as well, and the county and the province all', async () => {
    expect(await rowsFor(own)).toEqual([1, 0, 1, 1]);
    expect(await rowsFor(other)).toEqual([1, 0, 1, 1]);
    expect(await rowsFor(testActor())).toEqual([1, 0, 2, 2]);
    expect(await rowsFor(province)).toEqual([1, 0, 2, 2]);
  });

  it('lets a clerk change no room and no other’s booking, and the province’s supervisor nothing', async () => {
    const touch = 'UPDATE venue_booking SET title = title RETURNING id';
    expect(await changed(own, touch)).toBe(1);
    expect(await changed(province, touch)).toBe(0);
    expect(await changed(testActor(staffOf('county_admin', '360726')), touch)).toBe(0);
    const rename = 'UPDATE venue_room SET name = name RETURNING id';
    for (const actor of [own, province, testActor()]) expect(await changed(actor, rename)).toBe(0);
    expect(await changed(testActor(staffOf('county_admin')), rename)).toBe(1);
    const shut = `INSERT INTO venue_closure (county_code, id, starts_at, ends_at, reason, by_user, by_name)
      VALUES ('360725', gen_random_uuid(), now(), now() + interval '1 day', 'x', 'x', 'x')`;
    await expect(changed(own, shut)).rejects.toThrow('row-level security');
  });

  it('is not left in the county’s name after a placing: what the clerk reads next is the clerk’s again', async () => {
    const { items } = await filing.service.call(FILING.venueBookings.list, {}, { as: own });
    expect(items.map(({ id }) => id)).toEqual([bookings[0]?.id]);
    await expect(
      filing.service.call(FILING.venueBookings.get, { id: bookings[1]?.id ?? '' }, { as: own }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('a calendar tells a clerk of another’s booking when and where, and not what; staff see all', async () => {
    const days = { firstDay: day(0), lastDay: day(0) };
    const { slots, rooms } = await filing.service.call(FILING.venueCalendar.show, days, { as: own });
    expect(rooms).toHaveLength(1);
    const [mine, taken] = slots;
    expect(mine).toMatchObject({
      isOwn: true,
      title: '秘密项目',
      status: 'tentative',
      bookingId: bookings[0]?.id,
    });
    expect(taken).toEqual({
      roomId: rooms[0]?.id,
      startsAt: on(0, '10:00'),
      endsAt: on(0, '11:00'),
      isOwn: false,
      bookingId: null,
      title: null,
      entityName: null,
      status: null,
      use: null,
      priority: null,
    });
    const seen = await filing.service.call(FILING.venueCalendar.show, days, { as: filing.reviewer });
    expect(seen.slots.map(({ title, isOwn }) => [title, isOwn])).toEqual([
      ['秘密项目', false],
      ['秘密项目', false],
    ]);
    expect(
      (
        await filing.service.call(
          FILING.venueCalendar.show,
          { ...days, countyCode: '360725' },
          { as: province },
        )
      ).slots,
    ).toHaveLength(2);
    const neighbour = staffOf('county_admin', '360726');
    await expect(
      filing.service.call(FILING.venueCalendar.show, { ...days, countyCode: '360725' }, { as: neighbour }),
    ).rejects.toMatchObject({
      code: 'out_of_scope',
    });
    await expect(
      filing.service.call(FILING.venueCalendar.show, days, { as: province }),
    ).rejects.toMatchObject({
      fields: [{ field: 'countyCode' }],
    });
  });
});
