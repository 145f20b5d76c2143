import { FILING } from '@yinhu/contracts/filing';
import type { RequestOf } from '@yinhu/contracts/kernel';
import { type Filing, staffOf, startFiling } from '../../test/filing-fixture.ts';
import { on, type VenueCounty, venueCounty } from '../../test/venue-fixture.ts';

describe('rooms', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const change = async ({ rooms: [id = ''], admin }: VenueCounty, changes: object, version = 1) => {
    const {
      countyCode: _,
      status: __,
      equipmentNote,
      ...room
    } = await filing.service.call(FILING.venueRooms.get, { id }, { as: admin });
    return filing.service.call(
      FILING.venueRooms.change,
      { ...room, ...(equipmentNote ? { equipmentNote } : {}), ...changes, version },
      { as: admin },
    );
  };
  const shut = ({ admin }: VenueCounty, closure: Partial<RequestOf<typeof FILING.venueClosures.add>> = {}) =>
    filing.service.call(
      FILING.venueClosures.add,
      { startsAt: on(0, '00:00'), endsAt: on(0, '12:00'), reason: '线路检修', ...closure },
      { as: admin },
    );

  it('are entered, changed and turned by the county’s admin, under one name each, and announced', async () => {
    const county = await venueCounty(filing);
    const [id = ''] = county.rooms;
    await expect(county.enter({}, 0)).rejects.toMatchObject({
      code: 'already_exists',
      params: { what: '1 号开标室' },
    });
    await expect(change(county, {}, 7)).rejects.toMatchObject({ code: 'conflict' });
    expect(await change(county, { name: '大开标室', equipment: ['projector'] })).toMatchObject({
      name: '大开标室',
      version: 2,
    });
    const turn = (
      operation: typeof FILING.venueRooms.reopen | typeof FILING.venueRooms.close,
      as = county.admin,
    ) => filing.service.call(operation as typeof FILING.venueRooms.close, { id, reason: '装修' }, { as });
    await expect(turn(FILING.venueRooms.close, county.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(turn(FILING.venueRooms.close, staffOf('county_admin'))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await turn(FILING.venueRooms.close)).toMatchObject({ status: 'closed', version: 3 });
    await expect(turn(FILING.venueRooms.close)).rejects.toMatchObject({
      code: 'invalid_transition',
      params: { state: 'closed' },
    });
    const reopened = await filing.service.call(FILING.venueRooms.reopen, { id }, { as: county.admin });
    expect(reopened).toMatchObject({ status: 'open', version: 4 });
    const events = (await filing.service.events()).filter(({ subject }) => subject === id);
    expect(events.map(({ type }) => type)).toEqual(
      ['entered', 'changed', 'closed', 'reopened'].map((what) => `filing.venue-room-${what}`),
    );
    expect(events.at(-1)?.data).toEqual(reopened);
  });

  it.each([
    ['nobody’s place', { capacity: 0 }, 'capacity', 'too_small'],
    [
      'a time off the half hour',
      { openingHours: [{ weekday: 1, opens: '09:10', closes: '17:00' }] },
      'openingHours[0].opens',
      'format',
    ],
    [
      'hours that end before they begin',
      { openingHours: [{ weekday: 1, opens: '17:00', closes: '09:00' }] },
      'openingHours[0].closes',
      'time_order',
    ],
    [
      'a weekday twice',
      { openingHours: [1, 1].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' })) },
      'openingHours[1].weekday',
      'duplicate',
    ],
    ['no hours', { openingHours: [] }, 'openingHours', 'too_small'],
  ])('are not entered with %s', async (_, wrong, field, reason) => {
    shared ??= venueCounty(filing);
    const county = await shared;
    await expect(county.enter(wrong, 9)).rejects.toMatchObject({
      fields: [expect.objectContaining({ field, reason })],
    });
  });
  let shared: ReturnType<typeof venueCounty> | undefined;

  it('that are shut for a time send their tentative bookings elsewhere and tell why; lifted, they are free again', async () => {
    const county = await venueCounty(filing, [{}, { capacity: 10 }]);
    const [large = '', small = ''] = county.rooms;
    const entity = await county.entity();
    const [a, b] = [await county.request(entity, { headcount: 20 }), await county.request(entity)];
    expect([a.slot?.roomId, b.slot?.roomId]).toEqual([large, small]);
    const closure = await shut(county, { roomId: large });
    expect(closure).toMatchObject({ roomName: '1 号开标室', liftedAt: null });
    const moved = await county.get(a);
    expect(moved).toMatchObject({ slot: { roomId: large, startsAt: on(0, '12:00') } });
    expect(moved.history[1]).toMatchObject({
      action: 'displace',
      cause: 'closure',
      reason: '线路检修',
      by: 'county_admin',
    });
    expect((await county.get(b)).version).toBe(1);
    await shut(county, { endsAt: on(0, '09:30') });
    expect((await county.get(b)).slot?.startsAt).toBe(on(0, '09:30'));
    await filing.service.call(FILING.venueClosures.lift, { id: closure.id }, { as: county.admin });
    await expect(
      filing.service.call(FILING.venueClosures.lift, { id: closure.id }, { as: county.admin }),
    ).rejects.toMatchObject({
      code: 'already_lifted',
    });
    expect((await county.request(entity, { headcount: 20 })).slot?.startsAt).toBe(on(0, '09:30'));
    const open = await filing.service.call(
      FILING.venueClosures.list,
      { filter: { isLifted: false } },
      { as: county.admin },
    );
    expect(open.items).toHaveLength(1);
  });

  it('are not shut for a time that is over, that ends before it begins, or in another county', async () => {
    const [county, neighbour] = [await venueCounty(filing), await venueCounty(filing)];
    const past = { startsAt: '2019-11-04T01:00:00.000Z', endsAt: '2019-11-05T01:00:00.000Z' };
    const [endsAt, roomId] = [on(0, '00:00'), neighbour.rooms[0]];
    for (const [closure, field, reason] of [
      [past, 'endsAt', 'too_early'],
      [{ endsAt }, 'endsAt', 'time_order'],
      [{ roomId }, 'roomId', 'not_found'],
    ] as const) {
      await expect(shut(county, closure)).rejects.toMatchObject({
        fields: [expect.objectContaining({ field, reason })],
      });
    }
    expect(await filing.service.call(FILING.venueClosures.list, {}, { as: county.admin })).toMatchObject({
      total: 0,
    });
  });

  it('are not shut, closed or made smaller over a confirmed booking, which is named, and nothing of it is kept', async () => {
    const county = await venueCounty(filing);
    const [roomId = ''] = county.rooms;
    const entity = await county.entity();
    const tentative = await county.request(entity, { title: '暂定' });
    const firm = await county.confirm(await county.request(entity, { title: '清障开标' }));
    const refused = {
      code: 'venue_has_bookings',
      params: { count: 1, bookings: expect.stringMatching(/^清障开标 \d{4}-\d\d-\d\d 11:00$/) },
    };
    await expect(shut(county)).rejects.toMatchObject(refused);
    await expect(change(county, { capacity: 5 })).rejects.toMatchObject(refused);
    await expect(
      filing.service.call(FILING.venueRooms.close, { id: roomId, reason: '装修' }, { as: county.admin }),
    ).rejects.toMatchObject(refused);
    expect(await filing.service.call(FILING.venueClosures.list, {}, { as: county.admin })).toMatchObject({
      total: 0,
    });
    expect((await county.get(tentative)).slot).toEqual(tentative.slot);
    await filing.service.call(
      FILING.venueBookings.cancel,
      { id: firm.id, reason: '改期' },
      { as: county.admin },
    );
    expect(await change(county, { capacity: 5 })).toMatchObject({ capacity: 5 });
    expect(await county.get(tentative)).toMatchObject({
      status: 'not_rebooked',
      history: [{}, { action: 'give_up', cause: 'room_changed' }],
    });
  });
});
