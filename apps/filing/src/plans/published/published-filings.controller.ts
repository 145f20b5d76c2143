import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { PublishedFilingsQueries } from './published-filings.queries.ts';

@Controller()
export class PublishedFilingsController {
  constructor(private readonly queries: PublishedFilingsQueries) {}

  @Handles(FILING.published.list)
  list(input: InputOf<typeof FILING.published.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.published.get)
  get(input: InputOf<typeof FILING.published.get>, call: Call) {
    return this.queries.get(input, call);
  }
}
