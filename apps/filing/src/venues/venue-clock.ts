import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { wallClock } from '@yinhu/contracts/kernel';
import { PROVINCE } from '@yinhu/contracts/system';
import { Database } from '@yinhu/database';
import { Schedule } from '@yinhu/service';
import { lockCalendar } from './county-calendar.ts';
import { DUE, settleDue } from './due.ts';

const EVERY_MS = 60_000;
/**
 * A county whose due bookings were entered less than so long ago is left alone. Where the past is entered
 * step by step, each step settles what was due by its own time, and what follows must find the others as they
 * were then.
 */
const REST_MS = 5 * 60_000;

/**
 * Confirms bookings as they fall due, and lets go of those whose time is over. Runs in every replica; the
 * calendar's lock makes them take turns.
 */
@Injectable()
export class VenueClock implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly schedule: Schedule,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule.every(EVERY_MS, 'settle due bookings', () =>
      this.tick(new Date(), new Date(wallClock() - REST_MS)),
    );
  }

  /** How many bookings were due. @param enteredBefore what was entered later keeps its county waiting */
  async tick(now = new Date(), enteredBefore = now): Promise<number> {
    const counties = await this.database.system(PROVINCE, (tx) =>
      tx.query<{ countyCode: string }>(
        `SELECT c.county_code AS "countyCode" FROM venue_calendar c
         WHERE EXISTS (SELECT FROM venue_booking b WHERE b.county_code = c.county_code AND ${DUE})
           AND NOT EXISTS (
             SELECT FROM venue_booking b JOIN venue_booking_step s ON s.county_code = b.county_code AND s.booking_id = b.id
               AND s.version = b.version
             WHERE b.county_code = c.county_code AND ${DUE} AND s.recorded_at > $2)`,
        [now, enteredBefore],
      ),
    );
    let count = 0;
    for (const { countyCode } of counties) {
      count += await this.database.system(countyCode, async (tx) =>
        settleDue(tx, await lockCalendar(tx, countyCode), now),
      );
    }
    return count;
  }
}
