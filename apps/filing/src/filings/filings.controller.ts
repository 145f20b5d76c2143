import { Controller } from '@nestjs/common';
import { type Call, filings, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ReviewsService } from '../reviews/reviews.service.ts';
import { FilingsQueries } from './filings.queries.ts';
import { FilingsService } from './filings.service.ts';
import { GreenChannelService } from './green-channel.service.ts';

@Controller()
export class FilingsController {
  constructor(
    private readonly service: FilingsService,
    private readonly greenChannel: GreenChannelService,
    private readonly reviews: ReviewsService,
    private readonly queries: FilingsQueries,
  ) {}

  @Handles(filings.list)
  list(input: InputOf<typeof filings.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(filings.get)
  get(input: InputOf<typeof filings.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(filings.draft)
  draft(input: InputOf<typeof filings.draft>, call: Call) {
    return this.service.draft(input, call);
  }

  @Handles(filings.revise)
  revise(input: InputOf<typeof filings.revise>, call: Call) {
    return this.service.revise(input, call);
  }

  @Handles(filings.submit)
  submit(input: InputOf<typeof filings.submit>, call: Call) {
    return this.greenChannel.submit(input, call);
  }

  @Handles(filings.approve)
  approve(input: InputOf<typeof filings.approve>, call: Call) {
    return this.reviews.approve(input, call);
  }

  @Handles(filings.return)
  return(input: InputOf<typeof filings.return>, call: Call) {
    return this.reviews.return(input, call);
  }

  @Handles(filings.reject)
  reject(input: InputOf<typeof filings.reject>, call: Call) {
    return this.reviews.reject(input, call);
  }

  @Handles(filings.cancel)
  cancel(input: InputOf<typeof filings.cancel>, call: Call) {
    return this.reviews.cancel(input, call);
  }

  @Handles(filings.complete)
  complete(input: InputOf<typeof filings.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(filings.versions)
  versions(input: InputOf<typeof filings.versions>, call: Call) {
    return this.queries.versions(input, call);
  }
}
