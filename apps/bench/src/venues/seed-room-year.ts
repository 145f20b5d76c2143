import type { Entity } from '@yinhu/contracts/filing';
import { asOwner } from '../seeding/as-owner.ts';
import { COUNTY } from '../stack/organisations.ts';

/**
 * A room that is open day and night, two of three half hours of its coming year booked until there are so
 * many. @returns the room's id
 */
export function seedRoomYear(
  ownerUrl: string,
  { id, name }: Pick<Entity, 'id' | 'name'>,
  count: number,
): Promise<string> {
  return asOwner(ownerUrl, async (client) => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }));
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO venue_room (county_code, id, name, address, capacity, equipment, opening_hours, version)
       VALUES ($1, gen_random_uuid(), '测试开标室', '政务中心', 20, '{}', $2, 1) RETURNING id`,
      [COUNTY, JSON.stringify(hours)],
    );
    const room = rows[0]?.id ?? '';
    await client.query(
      `INSERT INTO venue_booking (id, division_code, entity_id, entity_name, title, used_for, priority, status, duration_minutes, earliest,
         latest, headcount, equipment, room_id, starts_at, ends_at, due_at, requested_at, changed_at, version)
       SELECT gen_random_uuid(), $1, $2, $3, '测试', 'other', 'ordinary', 'tentative', 30, at, at + interval '7 days', 5, '{}', $4, at,
         at + interval '30 minutes', at - interval '2 days', now(), now(), 1
       FROM (SELECT date_trunc('hour', now()) + interval '3 days' + g * 3 / 2 * interval '30 minutes' AS at FROM generate_series(0, $5::int - 1) g) s`,
      [COUNTY, id, name, room, count],
    );
    await client.query('INSERT INTO venue_calendar (county_code) VALUES ($1) ON CONFLICT DO NOTHING', [
      COUNTY,
    ]);
    await client.query('VACUUM (ANALYZE) venue_booking');
    return room;
  });
}
