import { Controller } from '@nestjs/common';
import { type Call, type InputOf, publishedFilings } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { PublishedFilingsQueries } from './published-filings.queries.ts';

@Controller()
export class PublishedFilingsController {
  constructor(private readonly queries: PublishedFilingsQueries) {}

  @Handles(publishedFilings.list)
  list(input: InputOf<typeof publishedFilings.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(publishedFilings.get)
  get(input: InputOf<typeof publishedFilings.get>, call: Call) {
    return this.queries.get(input, call);
  }
}
