import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
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

  @Handles(FILING.venueRooms.list)
  list(input: InputOf<typeof FILING.venueRooms.list>, call: Call) {
    return this.roomsQueries.list(input, call);
  }

  @Handles(FILING.venueRooms.get)
  get(input: InputOf<typeof FILING.venueRooms.get>, call: Call) {
    return this.roomsQueries.get(input, call);
  }

  @Handles(FILING.venueRooms.create)
  create(input: InputOf<typeof FILING.venueRooms.create>, call: Call) {
    return this.rooms.create(input, call);
  }

  @Handles(FILING.venueRooms.change)
  change(input: InputOf<typeof FILING.venueRooms.change>, call: Call) {
    return this.rooms.change(input, call);
  }

  @Handles(FILING.venueRooms.close)
  close(input: InputOf<typeof FILING.venueRooms.close>, call: Call) {
    return this.rooms.close(input, call);
  }

  @Handles(FILING.venueRooms.reopen)
  reopen(input: InputOf<typeof FILING.venueRooms.reopen>, call: Call) {
    return this.rooms.reopen(input, call);
  }

  @Handles(FILING.venueClosures.list)
  closureList(input: InputOf<typeof FILING.venueClosures.list>, call: Call) {
    return this.closuresQueries.list(input, call);
  }

  @Handles(FILING.venueClosures.add)
  addClosure(input: InputOf<typeof FILING.venueClosures.add>, call: Call) {
    return this.closures.add(input, call);
  }

  @Handles(FILING.venueClosures.lift)
  liftClosure(input: InputOf<typeof FILING.venueClosures.lift>, call: Call) {
    return this.closures.lift(input, call);
  }

  @Handles(FILING.venueCalendar.show)
  show(input: InputOf<typeof FILING.venueCalendar.show>, call: Call) {
    return this.calendar.show(input, call);
  }
}
