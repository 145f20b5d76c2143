import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { SuppliersQueries } from '../register/suppliers/suppliers.queries.ts';
import { SuppliersService } from '../register/suppliers/suppliers.service.ts';
import { ProgressQueries } from './progress.queries.ts';

@Controller()
export class ProgressController {
  constructor(
    private readonly queries: ProgressQueries,
    private readonly suppliers: SuppliersQueries,
    private readonly service: SuppliersService,
  ) {}

  @Handles(FILING.progress.ofFiling)
  ofFiling(input: InputOf<typeof FILING.progress.ofFiling>, call: Call) {
    return this.queries.ofFiling(input, call);
  }

  @Handles(FILING.progress.steps)
  steps(input: InputOf<typeof FILING.progress.steps>, call: Call) {
    return this.queries.steps(input, call);
  }

  @Handles(FILING.suppliers.list)
  list(input: InputOf<typeof FILING.suppliers.list>, call: Call) {
    return this.suppliers.list(input, call);
  }

  @Handles(FILING.suppliers.revise)
  revise(input: InputOf<typeof FILING.suppliers.revise>, call: Call) {
    return this.service.revise(input, call);
  }
}
