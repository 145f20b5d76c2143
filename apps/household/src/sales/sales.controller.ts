import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { SaleLimitsService } from './sale-limits.service.ts';
import { SalesService } from './sales.service.ts';

@Controller()
export class SalesController {
  constructor(
    private readonly sales: SalesService,
    private readonly limits: SaleLimitsService,
  ) {}

  @Handles(HOUSEHOLD.marketSales.list)
  list(input: InputOf<typeof HOUSEHOLD.marketSales.list>, call: Call) {
    return this.sales.list(input, call);
  }

  @Handles(HOUSEHOLD.marketSales.release)
  release(input: InputOf<typeof HOUSEHOLD.marketSales.release>, call: Call) {
    return this.sales.release(input, call);
  }

  @Handles(HOUSEHOLD.marketSales.refuse)
  refuse(input: InputOf<typeof HOUSEHOLD.marketSales.refuse>, call: Call) {
    return this.sales.refuse(input, call);
  }

  @Handles(HOUSEHOLD.saleLimits.list)
  listLimits(input: InputOf<typeof HOUSEHOLD.saleLimits.list>, call: Call) {
    return this.limits.list(input, call);
  }

  @Handles(HOUSEHOLD.saleLimits.set)
  setLimit(input: InputOf<typeof HOUSEHOLD.saleLimits.set>, call: Call) {
    return this.limits.set(input, call);
  }
}
