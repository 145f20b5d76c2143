import { Controller } from '@nestjs/common';
import { type Call, type InputOf, reviews } from '@yinhu/contracts';
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

  @Handles(reviews.list)
  list(input: InputOf<typeof reviews.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(reviews.decideMany)
  decideMany(input: InputOf<typeof reviews.decideMany>, call: Call) {
    return this.many.decideMany(input, call);
  }

  @Handles(reviews.measures)
  measures(input: InputOf<typeof reviews.measures>, call: Call) {
    return this.figures.measures(input, call);
  }
}
