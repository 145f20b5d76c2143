import { type Entity, FILING } from '@yinhu/contracts/filing';
import { testCall } from '@yinhu/testing';
import { type Filing, line, plan, startFiling } from '../../test/filing-fixture.ts';
import { type Booking, day, on, type VenueCounty, venueCounty } from '../../test/venue-fixture.ts';
import { VenueClock } from './venue-clock.ts';

describe('bookings', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await startFiling();
  });
  afterAll(() => filing.stop());

  const told = async (entity: Entity) =>
    (
      await filing.service.database.system(entity.divisionCode, (tx) =>
        tx.query<{ kind: string; params: Record<string, string>; record_id: string }>(
          'SELECT kind, params, record_id FROM notification WHERE organisation_id = $1 ORDER BY at, id',
          [entity.id],
        ),
      )
    ).map(({ kind, params, record_id }) => ({ kind, params, recordId: record_id }));
  const povertyPlan = async (county: VenueCounty, entity: Entity) =>
    (await filing.submit(entity, plan({ lines: [line({ beneficiaryDivisions: [county.division] })] }))).id;
  const clock = () => filing.service.service.app.get(VenueClock, { strict: false });
  const typesOf = async ({ id }: Booking) =>
    (await filing.service.events()).filter(({ subject }) => subject === id).map(({ type }) => type);

  it('get the earliest slot, tentative until two working days before, with what was tried', async () => {
    const county = await venueCounty(filing, [{}, { capacity: 5 }]);
    const entity = await county.entity();
    const first = await county.request(entity);
    expect(first).toMatchObject({
      status: 'tentative',
      priority: 'ordinary',
      slot: {
        roomId: county.rooms[0],
        roomName: '1 号开标室',
        startsAt: on(0, '09:00'),
        endsAt: on(0, '11:00'),
      },
      dueAt: new Date(`${day(-2)}T00:00:00+08:00`).toISOString(),
      version: 1,
    });
    const second = await county.request(entity);
    expect(second.slot?.startsAt).toBe(on(0, '11:00'));
    expect(second.history).toMatchObject([
      {
        action: 'request',
        to: 'tentative',
        toSlot: second.slot,
        explanation: { rule: 'earliest', rooms: { tooSmall: 1, suitable: 1 }, starts: { taken: 4 } },
      },
    ]);
    const [event] = (await filing.service.events()).filter(({ subject }) => subject === second.id);
    const { history: _, ...state } = second;
    expect(event).toMatchObject({
      type: 'filing.venue-booking-requested',
      aggregateversion: 1,
      division: county.division,
      data: state,
    });
  });

  it('are proposed without being booked, and the proposal is what the request gets', async () => {
    const county = await venueCounty(filing);
    const entity = await county.entity();
    const { title: _, use: __, ...asked } = county.wish();
    const proposal = await filing.service.call(FILING.venueBookings.propose, asked, {
      as: filing.clerkOf(entity),
    });
    expect((await county.request(entity)).slot).toEqual(proposal.slot);
    const again = await filing.service.call(FILING.venueBookings.propose, asked, {
      as: filing.clerkOf(entity),
    });
    expect(again).toMatchObject({ slot: { startsAt: on(0, '11:00') }, explanation: { rule: 'earliest' } });
  });

  it('are refused where nothing is free, with every constraint counted, and nothing is stored', async () => {
    const county = await venueCounty(filing, [{}, { capacity: 5 }]);
    const entity = await county.entity();
    await county.request(entity, { durationMinutes: 480 });
    await expect(county.request(entity)).rejects.toMatchObject({
      code: 'venue_no_slot',
      params: { suitable: 1, tooSmall: 1, withoutEquipment: 0, inHours: 13, closed: 0, taken: 13 },
    });
    const { total } = await filing.service.call(FILING.venueBookings.list, {}, { as: county.admin });
    expect(total).toBe(1);
  });

  it('of a poverty-alleviation project displace a tentative ordinary one, whose owner is told why and where it went', async () => {
    const county = await venueCounty(filing);
    const [owner, other] = [await county.entity('甲局'), await county.entity('乙局')];
    const lost = await county.request(owner, { latest: on(1, '17:00') });
    const won = await county.request(other, { filingId: await povertyPlan(county, other) });
    expect(won).toMatchObject({ priority: 'poverty_alleviation', slot: lost.slot });
    expect(won.history[0]?.explanation).toMatchObject({
      rule: 'poverty_first',
      displaced: 1,
      notRebooked: 0,
    });
    const moved = await county.get(lost);
    expect(moved).toMatchObject({ status: 'tentative', version: 2, slot: { startsAt: on(0, '11:00') } });
    expect(moved.history[1]).toMatchObject({
      action: 'displace',
      cause: 'poverty_project',
      by: 'calendar',
      fromSlot: lost.slot,
      toSlot: moved.slot,
      explanation: { rule: 'rebooked' },
    });
    const reason = { title: lost.title, from: on(0, '09:00'), to: on(0, '11:00'), reason: 'poverty_project' };
    expect(await told(owner)).toEqual([
      { kind: 'booking_displaced', params: expect.objectContaining(reason), recordId: lost.id },
    ]);
    expect(await told(other)).toEqual([]);
    expect(await typesOf(moved)).toEqual([
      'filing.venue-booking-requested',
      'filing.venue-booking-displaced',
    ]);
  });

  it('come first only with a plan of the own entity that is filed, executing or in review', async () => {
    const county = await venueCounty(filing);
    const [own, other] = [await county.entity(), await county.entity()];
    const lines = [line({ beneficiaryDivisions: [county.division] })];
    const draft = await filing.draft(own, plan({ lines }));
    const ordinary = await filing.submit(own, plan({ lines, purpose: 'ordinary' }));
    for (const filingId of [draft.id, ordinary.id])
      expect((await county.request(own, { filingId })).priority).toBe('ordinary');
    await expect(county.request(other, { filingId: draft.id })).rejects.toMatchObject({
      fields: [{ field: 'filingId', reason: 'not_found' }],
    });
    await filing.service.call(FILING.filings.submit, { id: draft.id }, { as: filing.clerkOf(own) });
    expect((await county.request(own, { filingId: draft.id })).priority).toBe('poverty_alleviation');
  });

  it('that cannot be rebooked within their window are displaced all the same, and offered what is free after it', async () => {
    const county = await venueCounty(filing);
    const [owner, other] = [await county.entity(), await county.entity()];
    const lost = await county.request(owner, { latest: on(0, '11:00') });
    await county.request(other, { filingId: await povertyPlan(county, other) });
    const left = await county.get(lost);
    expect(left).toMatchObject({ status: 'not_rebooked', slot: null });
    const step = left.history[1];
    expect(step).toMatchObject({ action: 'give_up', fromSlot: lost.slot, toSlot: null });
    expect(step?.offers.map(({ startsAt }) => startsAt)).toEqual([
      on(0, '11:00'),
      on(0, '13:00'),
      on(0, '15:00'),
    ]);
    expect(await told(owner)).toMatchObject([
      { kind: 'booking_not_rebooked', params: { from: on(0, '09:00'), to: on(0, '11:00') } },
    ]);
    const later = await county.request(other, { earliest: on(2, '09:00'), latest: on(2, '17:00') });
    const { items } = await filing.service.call(
      FILING.venueBookings.list,
      { sort: ['startsAt', 'DESC'] },
      { as: county.admin },
    );
    expect(items.map(({ id, slot }) => (slot ? id : 'without a slot'))[0]).toBe(later.id);
    const { roomId = '', startsAt = '' } = step?.offers[1] ?? {};
    const moved = await filing.service.call(
      FILING.venueBookings.move,
      { id: lost.id, roomId, startsAt },
      { as: filing.clerkOf(owner) },
    );
    expect(moved).toMatchObject({
      status: 'tentative',
      slot: { startsAt: on(0, '13:00') },
      latest: on(0, '15:00'),
    });
  });

  it('that are confirmed are never displaced', async () => {
    const county = await venueCounty(filing);
    const [owner, other] = [await county.entity(), await county.entity()];
    const firm = await county.confirm(await county.request(owner));
    expect(firm).toMatchObject({ status: 'confirmed', dueAt: null });
    expect(await told(owner)).toMatchObject([{ kind: 'booking_confirmed' }]);
    const won = await county.request(other, { filingId: await povertyPlan(county, other) });
    expect(won.slot?.startsAt).toBe(on(0, '11:00'));
    expect((await county.get(firm)).slot).toEqual(firm.slot);
  });

  it('confirm themselves when they are due, and from then on are not displaced, whether or not the clock has come by', async () => {
    const county = await venueCounty(filing);
    const [owner, other] = [await county.entity(), await county.entity()];
    const asked = {
      earliest: new Date(Date.now() + 3_600_000).toISOString(),
      latest: on(0, '17:00'),
      durationMinutes: 30,
    };
    const soon = await county.request(owner, asked);
    expect(soon).toMatchObject({
      status: 'confirmed',
      history: [{ action: 'request' }, { action: 'confirm', cause: 'falls_due', by: 'calendar' }],
    });
    // As it was entered ten days ago it is still tentative, but due by now.
    const entered = await county.request(owner, asked, {
      effectiveAt: new Date(Date.now() - 10 * 86_400_000).toISOString(),
    });
    expect(entered.status).toBe('tentative');
    await county.request(other, { ...asked, filingId: await povertyPlan(county, other) });
    expect(await county.get(entered)).toMatchObject({ status: 'confirmed', slot: entered.slot });
    const waiting = await county.request(owner, asked, {
      effectiveAt: new Date(Date.now() - 10 * 86_400_000).toISOString(),
    });
    await clock().tick(new Date(), new Date(Date.now() - 60_000));
    expect(await county.get(waiting)).toMatchObject({ status: 'tentative' });
    expect(await clock().tick()).toBeGreaterThan(0);
    expect(await county.get(waiting)).toMatchObject({ status: 'confirmed' });
    expect(await clock().tick()).toBe(0);
  });

  it('that are entered with past dates are placed as they would have been then', async () => {
    const county = await venueCounty(filing);
    const [owner, other] = [await county.entity(), await county.entity()];
    const filingId = await povertyPlan(county, other);
    const week = { earliest: '2019-11-12T01:00:00.000Z', latest: '2019-11-15T09:00:00.000Z' };
    const lost = await county.request(owner, week, { effectiveAt: '2019-11-01T01:00:00.000Z' });
    const won = await county.request(
      other,
      { ...week, filingId },
      { effectiveAt: '2019-11-04T01:00:00.000Z' },
    );
    expect(won.slot).toEqual(lost.slot);
    const moved = await county.get(lost);
    expect(moved).toMatchObject({ status: 'tentative', slot: { startsAt: '2019-11-12T03:00:00.000Z' } });
    const later = await county.request(
      other,
      { ...week, filingId },
      { effectiveAt: '2019-11-11T01:00:00.000Z' },
    );
    expect(later.slot?.startsAt).toBe('2019-11-12T05:00:00.000Z');
    expect(await county.get(lost)).toMatchObject({ status: 'confirmed', slot: moved.slot });
  });

  it('are moved by their owner to a free slot only, and not once they are confirmed', async () => {
    const county = await venueCounty(filing);
    const [own, other] = [await county.entity(), await county.entity()];
    const [booking, taken] = [await county.request(own), await county.request(other)];
    const move = (startsAt: string, roomId = county.rooms[0] ?? '', as = filing.clerkOf(own)) =>
      filing.service.call(FILING.venueBookings.move, { id: booking.id, roomId, startsAt }, { as });
    for (const wrong of [taken.slot?.startsAt ?? '', on(0, '08:00'), on(0, '16:00'), on(0, '13:10')]) {
      await expect(move(wrong)).rejects.toMatchObject({ code: 'venue_slot_unavailable' });
    }
    await expect(move(on(1, '09:00'), booking.id)).rejects.toMatchObject({ fields: [{ field: 'roomId' }] });
    await expect(move('2020-01-01T00:00:00Z')).rejects.toMatchObject({
      fields: [{ field: 'startsAt', reason: 'too_early' }],
    });
    await expect(move(on(1, '09:00'), undefined, filing.clerkOf(other))).rejects.toMatchObject({
      code: 'not_found',
    });
    const moved = await move(on(1, '09:30'));
    expect(moved).toMatchObject({
      slot: { startsAt: on(1, '09:30') },
      latest: on(1, '11:30'),
      history: [{}, { action: 'move', fromSlot: booking.slot }],
    });
    await county.confirm(booking);
    await expect(move(on(1, '10:00'))).rejects.toMatchObject({ code: 'invalid_transition' });
  });

  it('free their slot when they are cancelled, and are used or missed only once they have begun', async () => {
    const county = await venueCounty(filing);
    const own = await county.entity();
    const first = await county.confirm(await county.request(own));
    for (const operation of [FILING.venueBookings.hold, FILING.venueBookings.miss]) {
      await expect(
        filing.service.call(operation, { id: first.id }, { as: county.reviewer }),
      ).rejects.toMatchObject({
        code: 'booking_not_begun',
      });
    }
    const cancel = { id: first.id, reason: '会议合并' };
    expect(
      await filing.service.call(FILING.venueBookings.cancel, cancel, { as: county.reviewer }),
    ).toMatchObject({ status: 'cancelled' });
    await expect(
      filing.service.call(FILING.venueBookings.cancel, cancel, { as: county.reviewer }),
    ).rejects.toMatchObject({
      code: 'invalid_transition',
    });
    expect((await told(own)).at(-1)).toMatchObject({
      kind: 'booking_cancelled',
      params: { reason: '会议合并' },
    });
    expect((await county.request(own)).slot).toEqual(first.slot);
    const past = { earliest: '2019-11-04T01:00:00.000Z', latest: '2019-11-04T09:00:00.000Z' };
    const used = await county.request(own, past, { effectiveAt: '2019-11-01T01:00:00.000Z' });
    await clock().tick();
    expect(
      await filing.service.call(FILING.venueBookings.hold, { id: used.id }, { as: county.reviewer }),
    ).toMatchObject({
      status: 'held',
    });
  });

  it.each([
    ['no title', { title: ' ' }, 'title', 'too_small'],
    ['45 minutes', { durationMinutes: 45 }, 'durationMinutes', 'multiple_of'],
    ['eleven hours', { durationMinutes: 660, latest: on(2, '17:00') }, 'durationMinutes', 'too_big'],
    ['nobody', { headcount: 0 }, 'headcount', 'too_small'],
    ['a window shorter than it lasts', { latest: on(0, '10:30') }, 'latest', 'window_too_short'],
    [
      'a window of a year',
      { latest: new Date(Date.now() + 300 * 86_400_000).toISOString() },
      'latest',
      'window_too_long',
    ],
    [
      'the past',
      { earliest: '2019-11-04T01:00:00Z', latest: '2019-11-05T01:00:00Z' },
      'earliest',
      'too_early',
    ],
    [
      'years ahead',
      { earliest: '2090-11-04T01:00:00Z', latest: '2090-11-05T01:00:00Z' },
      'earliest',
      'too_far_ahead',
    ],
    [
      'equipment twice',
      { equipment: ['projector' as const, 'projector' as const] },
      'equipment[1]',
      'duplicate',
    ],
    [
      'a room that is not there',
      { preferredRoomId: '0197a000-0000-7000-8000-000000000000' },
      'preferredRoomId',
      'not_found',
    ],
    [
      'a plan that is not there',
      { filingId: '0197a000-0000-7000-8000-000000000000' },
      'filingId',
      'not_found',
    ],
  ])('cannot be asked for with %s', async (_, wrong, field, reason) => {
    const shared = await sharedCounty();
    await expect(shared.county.request(shared.entity, wrong)).rejects.toMatchObject({
      code: 'validation_failed',
      fields: [expect.objectContaining({ field, reason })],
    });
  });
  let shared: Promise<{ county: VenueCounty; entity: Entity }> | undefined;
  const sharedCounty = () => {
    shared ??= venueCounty(filing).then(async (county) => ({ county, entity: await county.entity() }));
    return shared;
  };

  it('asked for by thirty at once are placed without an overlap or told that there is no slot, and asked for twice under one key are one', async () => {
    const county = await venueCounty(filing, [{}, {}]);
    const entities = await Promise.all([1, 2, 3].map(() => county.entity()));
    const plans = await Promise.all(entities.map((entity) => povertyPlan(county, entity)));
    const asked = Array.from({ length: 30 }, (_, i) => {
      const entity = entities[i % 3] as Entity;
      return county.request(entity, {
        durationMinutes: 60,
        ...(i % 5 === 0 ? { filingId: plans[i % 3] } : {}),
      });
    });
    const answers = await Promise.allSettled(asked);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(new Set(refused)).toEqual(new Set(['venue_no_slot']));
    const { items } = await filing.service.call(
      FILING.venueBookings.list,
      { range: [0, 99] },
      { as: county.admin },
    );
    expect(items).toHaveLength(30 - refused.length);
    const slots = items.flatMap(({ slot }) => (slot ? [`${slot.roomId} ${slot.startsAt}`] : []));
    expect(slots).toHaveLength(16);
    expect(new Set(slots).size).toBe(16);
    expect(items.filter(({ priority }) => priority === 'poverty_alleviation')).toHaveLength(6);
    const keyed = () =>
      county.request(
        entities[0] as Entity,
        { earliest: on(1, '09:00'), latest: on(1, '17:00') },
        { idempotencyKey: 'once' },
      );
    const once = await keyed();
    expect(await keyed()).toEqual(once);
  });

  it('cannot double-book a room even by ten statements at once that hold no lock and ask nobody', async () => {
    const county = await venueCounty(filing);
    const { id } = await county.request(await county.entity());
    const copy = (minutes: number) =>
      filing.service.database.system(county.division, (tx) =>
        tx.query(
          `INSERT INTO venue_booking (id, division_code, entity_id, entity_name, title, used_for, priority, status, duration_minutes, earliest,
             latest, headcount, equipment, room_id, starts_at, ends_at, requested_at, changed_at, version)
           SELECT gen_random_uuid(), division_code, entity_id, entity_name, title, used_for, priority, 'confirmed', duration_minutes, earliest,
             latest, headcount, equipment, room_id, starts_at + make_interval(mins => $2), ends_at + make_interval(mins => $2), requested_at, changed_at, 1
           FROM venue_booking WHERE id = $1`,
          [id, minutes],
        ),
      );
    await expect(copy(90)).rejects.toThrow('venue_booking_taken');
    await copy(120);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => copy(240 + 30 * (i % 4))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const seen = await filing.service.database.read(testCall({ actor: null }), (tx) =>
      tx.query('SELECT FROM venue_booking'),
    );
    expect(seen).toEqual([]);
  });
});
