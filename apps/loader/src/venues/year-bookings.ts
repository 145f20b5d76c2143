import { addDays } from '@yinhu/contracts/kernel';
import { addHours, at, isWeekday } from '../year/calendar.ts';
import { ENTITIES } from '../year/entities.ts';
import { type FiledPlan, MEETINGS, type PlannedBooking } from './planned-booking.ts';

/** What lies later is not held within the year that is told. */
const LAST_DAY = '2019-11-25';
/** Weekdays of 2019 on which offices were shut. */
const HOLIDAYS = [
  '02-04',
  '02-05',
  '02-06',
  '02-07',
  '02-08',
  '04-05',
  '05-01',
  '05-02',
  '05-03',
  '06-07',
  '09-13',
]
  .concat(['10-01', '10-02', '10-03', '10-04', '10-07'])
  .map((day) => `2019-${day}`);
const OWN_PURCHASES = [
  '办公家具',
  '物业服务',
  '公务用车维修',
  '档案整理服务',
  '机房维护',
  '食堂食材',
  '印刷服务',
  '法律顾问服务',
];

/**
 * Bookings of 2019: for every third plan that needs a room, and for purchases of other entities that want the
 * same room at the same time.
 */
export function planYear(filed: readonly FiledPlan[]): PlannedBooking[] {
  const inNeed = filed.filter(({ method }) => method in MEETINGS).filter((_, i) => i % 3 === 0);
  return [OUT_OF_A_CLOSED_ROOM, ...inNeed.flatMap((plan, i) => bookingsFor(plan, i))];
}

function bookingsFor(plan: FiledPlan, i: number): PlannedBooking[] {
  const meeting = MEETINGS[plan.method];
  const filedOn = plan.filedAt?.slice(0, 10);
  if (!meeting || !filedOn) return [];
  const day = officeDay(addDays(filedOn, meeting.after));
  if (day > LAST_DAY) return [];
  const { called, after: _, ...wish } = meeting;
  const requestedAt = at(addDays(filedOn, 1), `1${i % 6}:30`);
  const isContested = i % 3 === 1;
  const own: PlannedBooking = {
    key: `venue-${String(i + 1).padStart(2, '0')}`,
    by: { entityId: plan.entityId },
    requestedAt,
    input: {
      ...wish,
      ...(isContested ? { equipment: ['video_conference'] } : {}),
      title: `${plan.title}${called}`,
      earliest: at(day, '09:00'),
      latest: at(addDays(day, 7), '17:30'),
      headcount: isContested ? 30 : 6 + ((i * 5) % 7),
      filingId: plan.id,
    },
    ...(i % 2 === 0 ? { confirmedAt: addHours(requestedAt, 20) } : {}),
    ...(i % 11 === 6 ? { cancelledAt: addHours(requestedAt, 70) } : {}),
    isMissed: i % 13 === 9,
  };
  return isContested ? [rivalOf(own, i), own] : [own];
}

const officeDay = (date: string): string =>
  isWeekday(date) && !HOLIDAYS.includes(date) ? date : officeDay(addDays(date, 1));

/** An ordinary booking that was there first, and makes way. Every third has no other time to go to. */
function rivalOf({ key, input, requestedAt = '' }: PlannedBooking, i: number): PlannedBooking {
  const askedAt = addHours(requestedAt, -6);
  const isBound = i % 9 === 1;
  return {
    key: `${key}-rival`,
    by: { entity: (i * 5 + 3) % ENTITIES.length },
    requestedAt: askedAt,
    input: {
      title: `${OWN_PURCHASES[i % OWN_PURCHASES.length]}采购开标`,
      use: 'bid_opening',
      durationMinutes: 120,
      earliest: input.earliest,
      latest: isBound ? addHours(input.earliest, 2) : addHours(input.earliest, 75),
      headcount: 25,
      equipment: ['video_conference'],
    },
    ...(isBound && i % 2 === 1 ? { offerTakenAt: addHours(requestedAt, 4) } : {}),
  };
}

/** Asked for long before its day, and moved when the room is shut for repairs. */
const OUT_OF_A_CLOSED_ROOM: PlannedBooking = {
  key: 'venue-closed-room',
  by: { entity: 0 },
  requestedAt: at('2019-05-05', '10:00'),
  input: {
    title: '医疗设备维保服务采购开标',
    use: 'bid_opening',
    durationMinutes: 120,
    earliest: at('2019-06-18', '09:00'),
    latest: at('2019-06-28', '17:30'),
    headcount: 20,
    equipment: ['video_conference'],
  },
};
