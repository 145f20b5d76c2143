import { Controller } from '@nestjs/common';
import { type Call, type InputOf, income } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { IncomeService } from './income.service.ts';

@Controller()
export class IncomeController {
  constructor(private readonly service: IncomeService) {}

  @Handles(income.list)
  list(input: InputOf<typeof income.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(income.get)
  get(input: InputOf<typeof income.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(income.record)
  record(input: InputOf<typeof income.record>, call: Call) {
    return this.service.record(input, call);
  }

  @Handles(income.reverse)
  reverse(input: InputOf<typeof income.reverse>, call: Call) {
    return this.service.reverse(input, call);
  }
}
