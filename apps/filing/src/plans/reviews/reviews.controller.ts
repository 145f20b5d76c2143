import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { DecideManyService } from './decide-many.service.ts';
import { MeasuresQueries } from './measures.queries.ts';
import { ReviewsQueries } from './reviews.queries.ts';

@Controller()
export class ReviewsController {
  constructor(
    private readonly queries: ReviewsQueries,
    private readonly many: DecideManyService,
    private readonly figures: MeasuresQueries,
  ) {}

  @Handles(FILING.reviews.list)
  list(input: InputOf<typeof FILING.reviews.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.reviews.decideMany)
  decideMany(input: InputOf<typeof FILING.reviews.decideMany>, call: Call) {
    return this.many.decideMany(input, call);
  }

  @Handles(FILING.reviews.measures)
  measures(input: InputOf<typeof FILING.reviews.measures>, call: Call) {
    return this.figures.measures(input, call);
  }
}
