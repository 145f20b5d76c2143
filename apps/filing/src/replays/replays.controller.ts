import { Controller } from '@nestjs/common';
import { type Call, type InputOf, ruleReplays } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ReplaysQueries } from './replays.queries.ts';
import { ReplaysService } from './replays.service.ts';

@Controller()
export class ReplaysController {
  constructor(
    private readonly replays: ReplaysService,
    private readonly queries: ReplaysQueries,
  ) {}

  @Handles(ruleReplays.list)
  list(input: InputOf<typeof ruleReplays.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(ruleReplays.get)
  get(input: InputOf<typeof ruleReplays.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(ruleReplays.start)
  start(input: InputOf<typeof ruleReplays.start>, call: Call) {
    return this.replays.start(input, call);
  }

  @Handles(ruleReplays.cancel)
  cancel(input: InputOf<typeof ruleReplays.cancel>, call: Call) {
    return this.replays.cancel(input, call);
  }

  @Handles(ruleReplays.differences)
  differences(input: InputOf<typeof ruleReplays.differences>, call: Call) {
    return this.queries.differences(input, call);
  }
}
