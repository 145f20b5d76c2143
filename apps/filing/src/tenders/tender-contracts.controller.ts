import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { ContractsService } from './contracts.service.ts';
import { PerformanceService } from './performance.service.ts';

@Controller()
export class TenderContractsController {
  constructor(
    private readonly service: ContractsService,
    private readonly performance: PerformanceService,
  ) {}

  @Handles(FILING.contracts.sign)
  sign(input: InputOf<typeof FILING.contracts.sign>, call: Call) {
    return this.service.sign(input, call);
  }

  @Handles(FILING.contracts.change)
  change(input: InputOf<typeof FILING.contracts.change>, call: Call) {
    return this.service.change(input, call);
  }

  @Handles(FILING.contracts.deliver)
  deliver(input: InputOf<typeof FILING.contracts.deliver>, call: Call) {
    return this.performance.deliver(input, call);
  }

  @Handles(FILING.contracts.accept)
  accept(input: InputOf<typeof FILING.contracts.accept>, call: Call) {
    return this.performance.accept(input, call);
  }

  @Handles(FILING.contracts.pay)
  pay(input: InputOf<typeof FILING.contracts.pay>, call: Call) {
    return this.performance.pay(input, call);
  }

  @Handles(FILING.contracts.reverse)
  reverse(input: InputOf<typeof FILING.contracts.reverse>, call: Call) {
    return this.performance.reverse(input, call);
  }

  @Handles(FILING.contracts.complete)
  complete(input: InputOf<typeof FILING.contracts.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(FILING.contracts.terminate)
  terminate(input: InputOf<typeof FILING.contracts.terminate>, call: Call) {
    return this.service.terminate(input, call);
  }

  @Handles(FILING.contracts.cancel)
  cancel(input: InputOf<typeof FILING.contracts.cancel>, call: Call) {
    return this.service.cancel(input, call);
  }
}
