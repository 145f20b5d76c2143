import { Controller } from '@nestjs/common';
import { type CalendarSlot, FILING, type VenueCalendar } from '@yinhu/contracts/filing';
import { type Actor, type Call, fieldProblem, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, type ReadTransaction } from '@yinhu/database';
import { countyOf, isWithin } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { calendarOf } from '../register/calendar/county-calendar.ts';
import { CLOSURE_COLUMNS, CLOSURE_TABLES, type ClosureRow, closureOf } from './closures.queries.ts';
import { asCounty } from './county-calendar.ts';
import { HOLDING } from './placing-state.ts';
import { roomsOf } from './rooms.queries.ts';
import { dateOf, dayOfDate, startOfDay } from './venue-days.ts';

type SlotRow = Omit<CalendarSlot, 'startsAt' | 'endsAt' | 'isOwn'> & {
  readonly startsAt: Date;
  readonly endsAt: Date;
};
type Days = InputOf<typeof FILING.venueCalendar.show>;

/** What a county's rooms are taken and shut for. */
@Controller()
export class VenueCalendarQueries {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueCalendar.show)
  show(asked: Days, call: Call): Promise<VenueCalendar> {
    const actor = actorOf(call);
    const countyCode = countyAsked(asked, actor);
    return this.database.read(call, async (tx) => ({
      rooms: await roomsOf(tx, countyCode),
      slots: await slotsFor(tx, actor, countyCode, asked),
      closures: await closuresOf(tx, countyCode, asked),
      shutDays: await shutDays(tx, countyCode, asked),
    }));
  }
}

function countyAsked({ countyCode }: Days, { division }: Actor): string {
  if (!countyCode) {
    if (division.length < 6) throw fieldProblem('countyCode', 'required');
    return countyOf(division);
  }
  if (countyCode !== countyOf(division) && !isWithin(countyCode, division))
    throw new Problem('out_of_scope', { division: countyCode });
  return countyCode;
}

const instants = ({ firstDay, lastDay }: Days) => [
  new Date(startOfDay(dayOfDate(firstDay))),
  new Date(startOfDay(dayOfDate(lastDay) + 1)),
];

const TIMES = `room_id AS "roomId", starts_at AS "startsAt", ends_at AS "endsAt"`;
const WHAT = `id AS "bookingId", title, entity_name AS "entityName", status, used_for AS use, priority`;
const TAKEN = `FROM venue_booking WHERE county_code = $1 AND starts_at >= $2 AND starts_at < $3 AND ${HOLDING}`;

/**
 * A clerk is shown the own bookings, and of the others when and where: the database shows a clerk no more of
 * them either, so that their times are read as the county, and nothing but their times.
 */
async function slotsFor(
  tx: ReadTransaction,
  actor: Actor,
  countyCode: string,
  days: Days,
): Promise<CalendarSlot[]> {
  const params = [countyCode, ...instants(days)];
  const seen = await tx.query<SlotRow>(`SELECT ${TIMES}, ${WHAT} ${TAKEN} ORDER BY starts_at, id`, params);
  const isClerk = actor.role === 'entity_clerk';
  const slots = seen.map((row) => slotOf(row, isClerk));
  if (!isClerk) return slots;
  const others = await asCounty(tx, actor, () =>
    tx.query<Pick<SlotRow, 'roomId' | 'startsAt' | 'endsAt'>>(
      `SELECT ${TIMES} ${TAKEN} AND entity_id <> $4 ORDER BY starts_at, id`,
      [...params, actor.organisationId],
    ),
  );
  return [...slots, ...others.map((row) => slotOf({ ...UNTOLD, ...row }, false))];
}

const UNTOLD = { bookingId: null, title: null, entityName: null, status: null, use: null, priority: null };

const slotOf = (row: SlotRow, isOwn: boolean): CalendarSlot => ({
  ...row,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  isOwn,
});

async function closuresOf(tx: ReadTransaction, countyCode: string, days: Days) {
  const rows = await tx.query<ClosureRow>(
    `SELECT ${CLOSURE_COLUMNS} FROM ${CLOSURE_TABLES}
     WHERE c.county_code = $1 AND c.starts_at < $3 AND c.ends_at > $2 AND c.lifted_at IS NULL ORDER BY c.starts_at, c.id`,
    [countyCode, ...instants(days)],
  );
  return rows.map(closureOf);
}

async function shutDays(
  tx: ReadTransaction,
  countyCode: string,
  { firstDay, lastDay }: Days,
): Promise<string[]> {
  const calendar = await calendarOf(tx, countyCode);
  const days = Array.from({ length: dayOfDate(lastDay) - dayOfDate(firstDay) + 1 }, (_, i) =>
    dateOf(dayOfDate(firstDay) + i),
  );
  return days.filter((day) => !calendar.isWorkingDay(day));
}
