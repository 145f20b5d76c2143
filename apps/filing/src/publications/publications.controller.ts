import { Controller } from '@nestjs/common';
import { type Call, type InputOf, publications } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { PublicationsQueries } from './publications.queries.ts';
import { PublicationsService } from './publications.service.ts';

@Controller()
export class PublicationsController {
  constructor(
    private readonly queries: PublicationsQueries,
    private readonly service: PublicationsService,
  ) {}

  @Handles(publications.list)
  list(input: InputOf<typeof publications.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(publications.get)
  get(input: InputOf<typeof publications.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(publications.mark)
  mark(input: InputOf<typeof publications.mark>, call: Call) {
    return this.service.mark(input, call);
  }

  @Handles(publications.release)
  release(input: InputOf<typeof publications.release>, call: Call) {
    return this.service.release(input, call);
  }

  @Handles(publications.withdraw)
  withdraw(input: InputOf<typeof publications.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }

  @Handles(publications.restore)
  restore(input: InputOf<typeof publications.restore>, call: Call) {
    return this.service.restore(input, call);
  }
}
