import { Controller } from '@nestjs/common';
import { type Call, type InputOf, venueCalendar, venueClosures, venueRooms } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ClosuresQueries } from './closures.queries.ts';
import { ClosuresService } from './closures.service.ts';
import { RoomsQueries } from './rooms.queries.ts';
import { RoomsService } from './rooms.service.ts';
import { VenueCalendarQueries } from './venue-calendar.queries.ts';

/** Rooms, when they are shut, and when they are taken. */
@Controller()
export class VenueRoomsController {
  constructor(
    private readonly rooms: RoomsService,
    private readonly roomsQueries: RoomsQueries,
    private readonly closures: ClosuresService,
    private readonly closuresQueries: ClosuresQueries,
    private readonly calendar: VenueCalendarQueries,
  ) {}

  @Handles(venueRooms.list)
  list(input: InputOf<typeof venueRooms.list>, call: Call) {
    return this.roomsQueries.list(input, call);
  }

  @Handles(venueRooms.get)
  get(input: InputOf<typeof venueRooms.get>, call: Call) {
    return this.roomsQueries.get(input, call);
  }

  @Handles(venueRooms.create)
  create(input: InputOf<typeof venueRooms.create>, call: Call) {
    return this.rooms.create(input, call);
  }

  @Handles(venueRooms.change)
  change(input: InputOf<typeof venueRooms.change>, call: Call) {
    return this.rooms.change(input, call);
  }

  @Handles(venueRooms.close)
  close(input: InputOf<typeof venueRooms.close>, call: Call) {
    return this.rooms.close(input, call);
  }

  @Handles(venueRooms.reopen)
  reopen(input: InputOf<typeof venueRooms.reopen>, call: Call) {
    return this.rooms.reopen(input, call);
  }

  @Handles(venueClosures.list)
  closureList(input: InputOf<typeof venueClosures.list>, call: Call) {
    return this.closuresQueries.list(input, call);
  }

  @Handles(venueClosures.add)
  addClosure(input: InputOf<typeof venueClosures.add>, call: Call) {
    return this.closures.add(input, call);
  }

  @Handles(venueClosures.lift)
  liftClosure(input: InputOf<typeof venueClosures.lift>, call: Call) {
    return this.closures.lift(input, call);
  }

  @Handles(venueCalendar.show)
  show(input: InputOf<typeof venueCalendar.show>, call: Call) {
    return this.calendar.show(input, call);
  }
}
