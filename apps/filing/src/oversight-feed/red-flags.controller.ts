import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { RedFlagsQueries } from './red-flags.queries.ts';
import { RedFlagsService } from './red-flags.service.ts';

@Controller()
export class RedFlagsController {
  constructor(
    private readonly service: RedFlagsService,
    private readonly queries: RedFlagsQueries,
  ) {}

  @Handles(FILING.redFlags.list)
  list(input: InputOf<typeof FILING.redFlags.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.redFlags.get)
  get(input: InputOf<typeof FILING.redFlags.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.redFlags.explain)
  explain(input: InputOf<typeof FILING.redFlags.explain>, call: Call) {
    return this.service.explain(input, call);
  }

  @Handles(FILING.redFlags.recompute)
  recompute(_input: InputOf<typeof FILING.redFlags.recompute>, call: Call) {
    return this.service.recompute(call);
  }

  @Handles(FILING.redFlags.indicators)
  indicators(input: InputOf<typeof FILING.redFlags.indicators>, call: Call) {
    return this.queries.indicators(input, call);
  }

  @Handles(FILING.redFlags.setParameters)
  setParameters(input: InputOf<typeof FILING.redFlags.setParameters>, call: Call) {
    return this.service.setParameters(input, call);
  }
}
