import { Controller } from '@nestjs/common';
import { type Call, type InputOf, progress, suppliers } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ProgressQueries } from './progress.queries.ts';
import { SuppliersQueries } from './suppliers.queries.ts';
import { SuppliersService } from './suppliers.service.ts';

@Controller()
export class ProgressController {
  constructor(
    private readonly queries: ProgressQueries,
    private readonly suppliers: SuppliersQueries,
    private readonly service: SuppliersService,
  ) {}

  @Handles(progress.ofFiling)
  ofFiling(input: InputOf<typeof progress.ofFiling>, call: Call) {
    return this.queries.ofFiling(input, call);
  }

  @Handles(progress.steps)
  steps(input: InputOf<typeof progress.steps>, call: Call) {
    return this.queries.steps(input, call);
  }

  @Handles(suppliers.list)
  list(input: InputOf<typeof suppliers.list>, call: Call) {
    return this.suppliers.list(input, call);
  }

  @Handles(suppliers.revise)
  revise(input: InputOf<typeof suppliers.revise>, call: Call) {
    return this.service.revise(input, call);
  }
}
