import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { PublicationsQueries } from './publications.queries.ts';
import { PublicationsService } from './publications.service.ts';

@Controller()
export class PublicationsController {
  constructor(
    private readonly queries: PublicationsQueries,
    private readonly service: PublicationsService,
  ) {}

  @Handles(FILING.publications.list)
  list(input: InputOf<typeof FILING.publications.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.publications.get)
  get(input: InputOf<typeof FILING.publications.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.publications.mark)
  mark(input: InputOf<typeof FILING.publications.mark>, call: Call) {
    return this.service.mark(input, call);
  }

  @Handles(FILING.publications.release)
  release(input: InputOf<typeof FILING.publications.release>, call: Call) {
    return this.service.release(input, call);
  }

  @Handles(FILING.publications.withdraw)
  withdraw(input: InputOf<typeof FILING.publications.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }

  @Handles(FILING.publications.restore)
  restore(input: InputOf<typeof FILING.publications.restore>, call: Call) {
    return this.service.restore(input, call);
  }
}
