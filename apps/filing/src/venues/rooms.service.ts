import { Controller } from '@nestjs/common';
import { FILING, MAX_ROOMS, type VenueRoom } from '@yinhu/contracts/filing';
import { type Actor, type Call, type InputOf, Problem } from '@yinhu/contracts/kernel';
import { Database, isUniqueViolation, type Transaction } from '@yinhu/database';
import { countyOf } from '@yinhu/divisions';
import { actorOf, Handles } from '@yinhu/messaging';
import { v7 } from 'uuid';
import { clearRooms } from './clear-rooms.ts';
import { asCounty, lockCalendar } from './county-calendar.ts';
import type { MoveCause } from './move-out.ts';
import { ROOMS } from './room-lifecycle.ts';
import { VenueRoomRecord } from './venue-room.entity.ts';

/** Keeping the county's rooms. What a change does to bookings is seen to in the same transaction. */
@Controller()
export class RoomsService {
  constructor(private readonly database: Database) {}

  @Handles(FILING.venueRooms.create)
  create(input: InputOf<typeof FILING.venueRooms.create>, call: Call): Promise<VenueRoom> {
    const by = actorOf(call);
    const countyCode = countyOf(by.division);
    const create = async (tx: Transaction) => {
      const { names } = await lockCalendar(tx, countyCode);
      if (names.size >= MAX_ROOMS) throw new Problem('venue_rooms_full', { max: MAX_ROOMS });
      const room = {
        ...input,
        equipmentNote: input.equipmentNote ?? null,
        id: v7(),
        countyCode,
        status: 'open' as const,
        version: 1,
      };
      const step = ROOMS.begin('enter', room, { by, at: call.at });
      ROOMS.save(tx, step);
      return step.after;
    };
    return named(input.name, () => this.database.transaction(call, create));
  }

  @Handles(FILING.venueRooms.change)
  change(
    { id, version, ...input }: InputOf<typeof FILING.venueRooms.change>,
    call: Call,
  ): Promise<VenueRoom> {
    const by = actorOf(call);
    const change = async (tx: Transaction) => {
      const calendar = await lockCalendar(tx, countyOf(by.division));
      const room = await roomOf(tx, by, id);
      if (room.version !== version) throw new Problem('conflict');
      const change = { ...input, equipmentNote: input.equipmentNote ?? null };
      const step = ROOMS.take(room, 'change', { by, at: call.at }, change);
      ROOMS.store(tx, step);
      await asCounty(tx, by, () => clearRooms(tx, calendar, { by, at: call.at, cause: 'room_changed' }));
      ROOMS.record(tx, [step]);
      return step.after;
    };
    return named(input.name, () => this.database.transaction(call, change));
  }

  @Handles(FILING.venueRooms.close)
  close({ id, reason }: InputOf<typeof FILING.venueRooms.close>, call: Call): Promise<VenueRoom> {
    return this.turn(id, 'close', call, { reason, cause: 'room_closed' });
  }

  @Handles(FILING.venueRooms.reopen)
  reopen({ id }: InputOf<typeof FILING.venueRooms.reopen>, call: Call): Promise<VenueRoom> {
    return this.turn(id, 'reopen', call, { cause: 'room_changed' });
  }

  private turn(
    id: string,
    action: 'close' | 'reopen',
    call: Call,
    why: Pick<MoveCause, 'cause' | 'reason'>,
  ): Promise<VenueRoom> {
    const by = actorOf(call);
    return this.database.transaction(call, async (tx) => {
      const calendar = await lockCalendar(tx, countyOf(by.division));
      const room = await roomOf(tx, by, id);
      const step = ROOMS.take(room, action, { by, at: call.at, reason: why.reason });
      ROOMS.store(tx, step);
      await asCounty(tx, by, () => clearRooms(tx, calendar, { ...why, by, at: call.at }));
      ROOMS.record(tx, [step]);
      return step.after;
    });
  }
}

async function roomOf(tx: Transaction, { division }: Actor, id: string): Promise<VenueRoomRecord> {
  const room = await tx.manager.findOneBy(VenueRoomRecord, { countyCode: countyOf(division), id });
  if (!room) throw new Problem('not_found', { what: id });
  return room;
}

/** @throws Problem `already_exists` when another room of the county has the name */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUniqueViolation(error, 'venue_room_name') ? new Problem('already_exists', { what: name }) : error;
  }
}
