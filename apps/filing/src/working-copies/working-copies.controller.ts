import { Controller } from '@nestjs/common';
import { type Call, type InputOf, workingCopies } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { WorkingCopiesQueries } from './working-copies.queries.ts';
import { WorkingCopiesService } from './working-copies.service.ts';

@Controller()
export class WorkingCopiesController {
  constructor(
    private readonly service: WorkingCopiesService,
    private readonly queries: WorkingCopiesQueries,
  ) {}

  @Handles(workingCopies.list)
  list(input: InputOf<typeof workingCopies.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(workingCopies.get)
  get(input: InputOf<typeof workingCopies.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(workingCopies.save)
  save(input: InputOf<typeof workingCopies.save>, call: Call) {
    return this.service.save(input, call);
  }

  @Handles(workingCopies.discard)
  discard(input: InputOf<typeof workingCopies.discard>, call: Call) {
    return this.service.discard(input, call);
  }
}
