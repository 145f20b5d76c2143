import { Controller } from '@nestjs/common';
import { type Call, type InputOf, redFlags } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { RedFlagsQueries } from './red-flags.queries.ts';
import { RedFlagsService } from './red-flags.service.ts';

@Controller()
export class RedFlagsController {
  constructor(
    private readonly service: RedFlagsService,
    private readonly queries: RedFlagsQueries,
  ) {}

  @Handles(redFlags.list)
  list(input: InputOf<typeof redFlags.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(redFlags.get)
  get(input: InputOf<typeof redFlags.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(redFlags.explain)
  explain(input: InputOf<typeof redFlags.explain>, call: Call) {
    return this.service.explain(input, call);
  }

  @Handles(redFlags.recompute)
  recompute(_input: InputOf<typeof redFlags.recompute>, call: Call) {
    return this.service.recompute(call);
  }

  @Handles(redFlags.indicators)
  indicators(input: InputOf<typeof redFlags.indicators>, call: Call) {
    return this.queries.indicators(input, call);
  }

  @Handles(redFlags.setParameters)
  setParameters(input: InputOf<typeof redFlags.setParameters>, call: Call) {
    return this.service.setParameters(input, call);
  }
}
