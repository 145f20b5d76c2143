import type { Actor } from '@yinhu/contracts/kernel';
import type { ReadTransaction, Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { calendarOf } from '../register/calendar/county-calendar.ts';
import type { RoomNames } from './booking-answer.ts';
import type { VenueDays } from './venue-days.ts';

/** A county's calendar of venues, held until the transaction ends. */
export interface CountyCalendar {
  readonly countyCode: string;
  readonly days: VenueDays;
  readonly names: RoomNames;
}

/**
 * Takes the county's calendar, so that those who change its bookings take turns and each sees what the one
 * before did. Always taken after filing and purchasing entity, and before any booking, so that nobody waits
 * in a circle.
 */
export async function lockCalendar(tx: Transaction, countyCode: string): Promise<CountyCalendar> {
  await tx.query('INSERT INTO venue_calendar (county_code) VALUES ($1) ON CONFLICT DO NOTHING', [countyCode]);
  await tx.query('SELECT FROM venue_calendar WHERE county_code = $1 FOR NO KEY UPDATE', [countyCode]);
  return readCalendar(tx, countyCode);
}

export async function readCalendar(tx: ReadTransaction, countyCode: string): Promise<CountyCalendar> {
  return { countyCode, days: await calendarOf(tx, countyCode), names: await roomNames(tx, countyCode) };
}

export async function roomNames(tx: ReadTransaction, countyCode: string): Promise<RoomNames> {
  const rooms = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM venue_room WHERE county_code = $1',
    [countyCode],
  );
  return new Map(rooms.map(({ id, name }) => [id, name]));
}

const act = (tx: ReadTransaction, scope: string, role: string) =>
  tx.query(`SELECT set_config('yinhu.scope', $1, true), set_config('yinhu.role', $2, true)`, [scope, role]);

/**
 * Does part of a use case as the county and not as the caller: placing sees, and where a poverty-alleviation
 * project comes first moves, bookings that the caller may neither see nor change. What of them reaches the
 * caller is the use case’s to limit. Should the work fail, the transaction does, and the caller's scope with
 * it.
 */
export async function asCounty<T>(
  tx: ReadTransaction,
  { division, role }: Actor,
  work: () => Promise<T>,
): Promise<T> {
  await act(tx, countyOf(division), 'system');
  const result = await work();
  await act(tx, division, role);
  return result;
}
