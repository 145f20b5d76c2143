import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { WorkingCopiesQueries } from './working-copies.queries.ts';
import { WorkingCopiesService } from './working-copies.service.ts';

@Controller()
export class WorkingCopiesController {
  constructor(
    private readonly service: WorkingCopiesService,
    private readonly queries: WorkingCopiesQueries,
  ) {}

  @Handles(FILING.workingCopies.list)
  list(input: InputOf<typeof FILING.workingCopies.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.workingCopies.get)
  get(input: InputOf<typeof FILING.workingCopies.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.workingCopies.save)
  save(input: InputOf<typeof FILING.workingCopies.save>, call: Call) {
    return this.service.save(input, call);
  }

  @Handles(FILING.workingCopies.discard)
  discard(input: InputOf<typeof FILING.workingCopies.discard>, call: Call) {
    return this.service.discard(input, call);
  }
}
