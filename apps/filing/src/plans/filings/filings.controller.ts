import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { GreenChannelService } from '../reviews/green-channel.service.ts';
import { ReviewsService } from '../reviews/reviews.service.ts';
import { FilingsQueries } from './filings.queries.ts';
import { FilingsService } from './filings.service.ts';

@Controller()
export class FilingsController {
  constructor(
    private readonly service: FilingsService,
    private readonly greenChannel: GreenChannelService,
    private readonly reviews: ReviewsService,
    private readonly queries: FilingsQueries,
  ) {}

  @Handles(FILING.filings.list)
  list(input: InputOf<typeof FILING.filings.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.filings.get)
  get(input: InputOf<typeof FILING.filings.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.filings.draft)
  draft(input: InputOf<typeof FILING.filings.draft>, call: Call) {
    return this.service.draft(input, call);
  }

  @Handles(FILING.filings.revise)
  revise(input: InputOf<typeof FILING.filings.revise>, call: Call) {
    return this.service.revise(input, call);
  }

  @Handles(FILING.filings.submit)
  submit(input: InputOf<typeof FILING.filings.submit>, call: Call) {
    return this.greenChannel.submit(input, call);
  }

  @Handles(FILING.filings.approve)
  approve(input: InputOf<typeof FILING.filings.approve>, call: Call) {
    return this.reviews.approve(input, call);
  }

  @Handles(FILING.filings.return)
  return(input: InputOf<typeof FILING.filings.return>, call: Call) {
    return this.reviews.return(input, call);
  }

  @Handles(FILING.filings.reject)
  reject(input: InputOf<typeof FILING.filings.reject>, call: Call) {
    return this.reviews.reject(input, call);
  }

  @Handles(FILING.filings.cancel)
  cancel(input: InputOf<typeof FILING.filings.cancel>, call: Call) {
    return this.reviews.cancel(input, call);
  }

  @Handles(FILING.filings.complete)
  complete(input: InputOf<typeof FILING.filings.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(FILING.filings.versions)
  versions(input: InputOf<typeof FILING.filings.versions>, call: Call) {
    return this.queries.versions(input, call);
  }
}
