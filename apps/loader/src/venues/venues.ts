import { API } from '@yinhu/contracts';
import { businessDate, type OutputOf, wallClock } from '@yinhu/contracts/kernel';
import { clerkOf } from '../load/accounts.ts';
import type { Phase, Step, World } from '../load/run-steps.ts';
import { takeStep } from '../load/take-step.ts';
import { at } from '../year/calendar.ts';
import { ENTITIES } from '../year/entities.ts';
import { closures, type PlannedClosure } from './closures.ts';
import { MEETINGS, type PlannedBooking } from './planned-booking.ts';
import { planPresent } from './present-bookings.ts';
import { ROOMS } from './rooms.ts';
import { useRecordedAt } from './use-recorded-at.ts';
import { planYear } from './year-bookings.ts';

const ADMIN = 'county-admin';
const REVIEWER = 'county-reviewer';

/** Somebody does something at a time; what has no time is done now, after all else. */
interface Event {
  readonly at?: string;
  readonly step: Step;
}

const clerkOfBooking = ({ progress }: World, { by }: PlannedBooking): string => {
  const entity =
    'entity' in by
      ? ENTITIES[by.entity]
      : ENTITIES.find(({ key }) => progress.get<string>(key) === by.entityId);
  return clerkOf(entity?.key ?? '');
};

const enterRooms: Step[] = ROOMS.map(({ key, ...room }) => ({
  key,
  run: async ({ people }) =>
    (await people.call(ADMIN, at('2019-01-03'), API.filing.venueRooms.create, room, key)).id,
}));

const shut = ({ key, enteredAt, room, ...closure }: PlannedClosure): Event => ({
  at: enteredAt,
  step: {
    key,
    run: async ({ people, progress }) => {
      const input = { ...closure, ...(room ? { roomId: progress.get<string>(room) } : {}) };
      return (
        await people.call(ADMIN, enteredAt, API.filing.venueClosures.add, input, `${key}-${closure.startsAt}`)
      ).id;
    },
  },
});

function events(booking: PlannedBooking): Event[] {
  const { key, requestedAt, confirmedAt, cancelledAt, offerTakenAt } = booking;
  const idOf = ({ progress }: World) => progress.get<string>(key);
  const later = (
    name: string,
    when: string | undefined,
    run: (world: World, when: string) => Promise<unknown>,
  ): Event[] =>
    when ? [{ at: when, step: { key: `${key}-${name}`, run: (world) => run(world, when) } }] : [];
  return [
    {
      at: requestedAt,
      step: {
        key,
        run: async (world) =>
          (
            await world.people.call(
              clerkOfBooking(world, booking),
              requestedAt,
              API.filing.venueBookings.request,
              booking.input,
              keyOf(booking),
            )
          ).id,
      },
    },
    ...later('confirmed', confirmedAt, (world, when) =>
      takeStep(world, `${key}-confirmation`, REVIEWER, when, API.filing.venueBookings.confirm, {
        id: idOf(world),
      }),
    ),
    ...later('cancelled', cancelledAt, (world, when) => {
      const reason = '采购方式调整，不再需要场地';
      return takeStep(
        world,
        `${key}-cancellation`,
        clerkOfBooking(world, booking),
        when,
        API.filing.venueBookings.cancel,
        {
          id: idOf(world),
          reason,
        },
      );
    }),
    ...later('moved', offerTakenAt, (world, when) => takeOffer(world, booking, idOf(world), when)),
  ];
}

/** Present bookings differ from day to day: a load that was interrupted yesterday asks for others today. */
const keyOf = ({ key, requestedAt, input }: PlannedBooking): string =>
  `${key}-${requestedAt ?? ''}-${input.earliest}`;

async function takeOffer(world: World, booking: PlannedBooking, id: string, when: string): Promise<void> {
  const clerk = clerkOfBooking(world, booking);
  const { history } = await world.people.call(clerk, undefined, API.filing.venueBookings.get, { id });
  const offer = history.findLast(({ action }) => action === 'give_up')?.offers[1];
  if (!offer) return;
  const { roomId, startsAt } = offer;
  await takeStep(world, `${booking.key}-offer`, clerk, when, API.filing.venueBookings.move, {
    id,
    roomId,
    startsAt,
  });
}

/** What became of a booking once its time was over. */
const settleUse = (booking: PlannedBooking): Step => ({
  key: `${booking.key}-over`,
  run: async (world) => {
    const id = world.progress.get<string>(booking.key);
    const { status, slot } = await world.people.call(REVIEWER, undefined, API.filing.venueBookings.get, {
      id,
    });
    if (status !== 'confirmed' || !slot) return;
    const recordedAt = useRecordedAt(slot.endsAt, wallClock());
    if (!recordedAt) return;
    const operation = booking.isMissed ? API.filing.venueBookings.miss : API.filing.venueBookings.hold;
    await takeStep(world, `${booking.key}-used`, REVIEWER, recordedAt, operation, { id });
  },
});

const inTime = (a: Event, b: Event): number =>
  Number(!a.at) - Number(!b.at) || Date.parse(a.at ?? '') - Date.parse(b.at ?? '') || 0;

/**
 * Rooms, and who used them: in the order in which it happened, for a booking's slot hangs on those made
 * before it.
 */
export async function venues({ people, progress }: World): Promise<Phase[]> {
  const filed = (await people.call(ADMIN, undefined, API.filing.filings.list, {
    filter: {
      fiscalYear: 2019,
      purpose: 'poverty_alleviation',
      filedFrom: '2019-01-01',
      filedTo: '2019-12-31',
    },
    sort: ['number', 'ASC'],
    range: [0, 199],
  })) as OutputOf<typeof API.filing.filings.list>;
  const today = businessDate(new Date());
  const demoEntity = progress.get<string>(ENTITIES[0]?.key ?? '');
  const first = filed.items.findLast(
    ({ status, method, entityId }) => status === 'filed' && method in MEETINGS && entityId !== demoEntity,
  );
  const bookings = [...planYear(filed.items), ...planPresent(today, first)];
  const steps = [...closures(today).map(shut), ...bookings.flatMap(events)]
    .toSorted(inTime)
    .map(({ step }) => step);
  const name = { zh: '场地与预约', en: 'Venues and bookings' };
  return [
    { name, lanes: 1, steps: [...enterRooms, ...steps] },
    { name, lanes: 6, steps: bookings.map(settleUse) },
  ];
}
