import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { ReplaysQueries } from './replays.queries.ts';
import { ReplaysService } from './replays.service.ts';

@Controller()
export class ReplaysController {
  constructor(
    private readonly replays: ReplaysService,
    private readonly queries: ReplaysQueries,
  ) {}

  @Handles(FILING.ruleReplays.list)
  list(input: InputOf<typeof FILING.ruleReplays.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.ruleReplays.get)
  get(input: InputOf<typeof FILING.ruleReplays.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.ruleReplays.start)
  start(input: InputOf<typeof FILING.ruleReplays.start>, call: Call) {
    return this.replays.start(input, call);
  }

  @Handles(FILING.ruleReplays.cancel)
  cancel(input: InputOf<typeof FILING.ruleReplays.cancel>, call: Call) {
    return this.replays.cancel(input, call);
  }

  @Handles(FILING.ruleReplays.differences)
  differences(input: InputOf<typeof FILING.ruleReplays.differences>, call: Call) {
    return this.queries.differences(input, call);
  }
}
