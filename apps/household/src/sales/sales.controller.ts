import { Controller } from '@nestjs/common';
import { type Call, type InputOf, marketSales, saleLimits } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { SaleLimitsService } from './sale-limits.service.ts';
import { SalesService } from './sales.service.ts';

@Controller()
export class SalesController {
  constructor(
    private readonly sales: SalesService,
    private readonly limits: SaleLimitsService,
  ) {}

  @Handles(marketSales.list)
  list(input: InputOf<typeof marketSales.list>, call: Call) {
    return this.sales.list(input, call);
  }

  @Handles(marketSales.release)
  release(input: InputOf<typeof marketSales.release>, call: Call) {
    return this.sales.release(input, call);
  }

  @Handles(marketSales.refuse)
  refuse(input: InputOf<typeof marketSales.refuse>, call: Call) {
    return this.sales.refuse(input, call);
  }

  @Handles(saleLimits.list)
  listLimits(input: InputOf<typeof saleLimits.list>, call: Call) {
    return this.limits.list(input, call);
  }

  @Handles(saleLimits.set)
  setLimit(input: InputOf<typeof saleLimits.set>, call: Call) {
    return this.limits.set(input, call);
  }
}
