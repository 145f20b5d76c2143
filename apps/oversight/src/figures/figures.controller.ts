import { Controller } from '@nestjs/common';
import { type Call, type InputOf, oversight } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { FiguresService } from './figures.service.ts';
import { RecountService } from './recount.service.ts';

@Controller()
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly recounts: RecountService,
  ) {}

  @Handles(oversight.summary)
  summary(input: InputOf<typeof oversight.summary>, call: Call) {
    return this.figures.summary(input, call);
  }

  @Handles(oversight.children)
  children(input: InputOf<typeof oversight.children>, call: Call) {
    return this.figures.children(input, call);
  }

  @Handles(oversight.series)
  series(input: InputOf<typeof oversight.series>, call: Call) {
    return this.figures.series(input, call);
  }

  @Handles(oversight.recount)
  recount(input: InputOf<typeof oversight.recount>, call: Call) {
    return this.recounts.recount(input, call);
  }
}
