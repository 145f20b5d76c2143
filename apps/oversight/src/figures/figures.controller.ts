import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { Handles } from '@yinhu/messaging';
import { FiguresService } from './figures.service.ts';
import { RecountService } from './recount.service.ts';

@Controller()
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly recounts: RecountService,
  ) {}

  @Handles(OVERSIGHT.divisions.summary)
  summary(input: InputOf<typeof OVERSIGHT.divisions.summary>, call: Call) {
    return this.figures.summary(input, call);
  }

  @Handles(OVERSIGHT.divisions.children)
  children(input: InputOf<typeof OVERSIGHT.divisions.children>, call: Call) {
    return this.figures.children(input, call);
  }

  @Handles(OVERSIGHT.divisions.series)
  series(input: InputOf<typeof OVERSIGHT.divisions.series>, call: Call) {
    return this.figures.series(input, call);
  }

  @Handles(OVERSIGHT.divisions.recount)
  recount(input: InputOf<typeof OVERSIGHT.divisions.recount>, call: Call) {
    return this.recounts.recount(input, call);
  }
}
