import { Controller } from '@nestjs/common';
import { type Call, type InputOf, workingCalendar } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { CalendarQueries } from './calendar.queries.ts';
import { CalendarService } from './calendar.service.ts';

@Controller()
export class CalendarController {
  constructor(
    private readonly service: CalendarService,
    private readonly queries: CalendarQueries,
  ) {}

  @Handles(workingCalendar.get)
  get(input: InputOf<typeof workingCalendar.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(workingCalendar.import)
  import(input: InputOf<typeof workingCalendar.import>, call: Call) {
    return this.service.import(input, call);
  }

  @Handles(workingCalendar.remove)
  remove(input: InputOf<typeof workingCalendar.remove>, call: Call) {
    return this.service.remove(input, call);
  }
}
