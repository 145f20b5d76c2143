import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { IncomeService } from './income.service.ts';

@Controller()
export class IncomeController {
  constructor(private readonly service: IncomeService) {}

  @Handles(HOUSEHOLD.income.list)
  list(input: InputOf<typeof HOUSEHOLD.income.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(HOUSEHOLD.income.get)
  get(input: InputOf<typeof HOUSEHOLD.income.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(HOUSEHOLD.income.record)
  record(input: InputOf<typeof HOUSEHOLD.income.record>, call: Call) {
    return this.service.record(input, call);
  }

  @Handles(HOUSEHOLD.income.reverse)
  reverse(input: InputOf<typeof HOUSEHOLD.income.reverse>, call: Call) {
    return this.service.reverse(input, call);
  }
}
