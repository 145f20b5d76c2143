import { Controller } from '@nestjs/common';
import { type Call, type InputOf, tenderContracts } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ContractsService } from './contracts.service.ts';
import { PerformanceService } from './performance.service.ts';

@Controller()
export class TenderContractsController {
  constructor(
    private readonly service: ContractsService,
    private readonly performance: PerformanceService,
  ) {}

  @Handles(tenderContracts.sign)
  sign(input: InputOf<typeof tenderContracts.sign>, call: Call) {
    return this.service.sign(input, call);
  }

  @Handles(tenderContracts.change)
  change(input: InputOf<typeof tenderContracts.change>, call: Call) {
    return this.service.change(input, call);
  }

  @Handles(tenderContracts.deliver)
  deliver(input: InputOf<typeof tenderContracts.deliver>, call: Call) {
    return this.performance.deliver(input, call);
  }

  @Handles(tenderContracts.accept)
  accept(input: InputOf<typeof tenderContracts.accept>, call: Call) {
    return this.performance.accept(input, call);
  }

  @Handles(tenderContracts.pay)
  pay(input: InputOf<typeof tenderContracts.pay>, call: Call) {
    return this.performance.pay(input, call);
  }

  @Handles(tenderContracts.reverse)
  reverse(input: InputOf<typeof tenderContracts.reverse>, call: Call) {
    return this.performance.reverse(input, call);
  }

  @Handles(tenderContracts.complete)
  complete(input: InputOf<typeof tenderContracts.complete>, call: Call) {
    return this.service.complete(input, call);
  }

  @Handles(tenderContracts.terminate)
  terminate(input: InputOf<typeof tenderContracts.terminate>, call: Call) {
    return this.service.terminate(input, call);
  }

  @Handles(tenderContracts.cancel)
  cancel(input: InputOf<typeof tenderContracts.cancel>, call: Call) {
    return this.service.cancel(input, call);
  }
}
