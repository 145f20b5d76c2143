import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { CalendarQueries } from './calendar.queries.ts';
import { CalendarService } from './calendar.service.ts';

@Controller()
export class CalendarController {
  constructor(
    private readonly service: CalendarService,
    private readonly queries: CalendarQueries,
  ) {}

  @Handles(FILING.calendar.get)
  get(input: InputOf<typeof FILING.calendar.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.calendar.import)
  import(input: InputOf<typeof FILING.calendar.import>, call: Call) {
    return this.service.import(input, call);
  }

  @Handles(FILING.calendar.remove)
  remove(input: InputOf<typeof FILING.calendar.remove>, call: Call) {
    return this.service.remove(input, call);
  }
}
