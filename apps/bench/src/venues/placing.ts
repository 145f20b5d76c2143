import { API } from '@yinhu/contracts';
import { DAY_MS, type RequestOf, wallClock } from '@yinhu/contracts/kernel';
import { type Benchmark, numberOf } from '../benchmark.ts';
import { median, quantile } from '../measure/quantiles.ts';
import { targetTable } from '../report/targets.ts';
import { openClerk } from '../stack/clerks.ts';
import { registerEntity } from '../stack/organisations.ts';
import { seedRoomYear } from './seed-room-year.ts';

type Asked = RequestOf<typeof API.filing.venueBookings.propose>;
const BOOKINGS = 10_000;
const MOST_MS = 20;

/**
 * What finding a slot costs, and what its way through the system adds, where a room's year is nearly full.
 */
export const venuePlacing: Benchmark = {
  name: 'venues',
  summary: 'proposing a slot in a room with 10,000 bookings in its year, against reading the room',
  async run(stack, options) {
    const entity = await registerEntity(stack.admin);
    const clerk = await openClerk(stack, entity);
    const room = await seedRoomYear(stack.filingOwner, entity, BOOKINGS);
    const asked = (days: number, durationMinutes: number): Asked => {
      const earliest = wallClock() + DAY_MS;
      return {
        durationMinutes,
        earliest: new Date(earliest).toISOString(),
        latest: new Date(earliest + days * DAY_MS).toISOString(),
        headcount: 5,
      };
    };
    const kinds: [name: string, call: () => Promise<unknown>][] = [
      ['the room alone', () => stack.admin.call(API.filing.venueRooms.get, { id: room })],
      ['half an hour within a week', () => clerk.call(API.filing.venueBookings.propose, asked(7, 30))],
      ['half an hour within 92 days', () => clerk.call(API.filing.venueBookings.propose, asked(92, 30))],
      [
        'ten hours within 92 days: looks through it all in vain',
        () => clerk.call(API.filing.venueBookings.propose, asked(92, 600)),
      ],
    ];
    const rounds = numberOf(options.rounds, 40);
    const seen = new Map(kinds.map(([name]) => [name, [] as number[]]));
    for (let round = -3; round < rounds; round++) {
      for (const [name, call] of kinds) {
        const begun = performance.now();
        await call();
        // The first rounds warm up.
        if (round >= 0) seen.get(name)?.push(performance.now() - begun);
      }
    }
    return [
      {
        title: `ms of a call through the gateway, ${BOOKINGS} bookings in the room's year (${rounds} each, in turns)`,
        columns: ['', 'median ms', 'p95 ms'],
        rows: [...seen].map(([name, latencies]) => [name, median(latencies), quantile(latencies, 0.95)]),
      },
      targetTable(
        [...seen].slice(1).map(([name, latencies]) => ({
          name: `median ms, ${name}`,
          figure: median(latencies) ?? Number.NaN,
          atMost: MOST_MS,
        })),
      ),
    ];
  },
};
