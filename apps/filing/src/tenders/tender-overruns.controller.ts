import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { OverrunsService } from './overruns.service.ts';

@Controller()
export class TenderOverrunsController {
  constructor(private readonly service: OverrunsService) {}

  @Handles(FILING.tenderOverruns.approve)
  approve(input: InputOf<typeof FILING.tenderOverruns.approve>, call: Call) {
    return this.service.approve(input, call);
  }

  @Handles(FILING.tenderOverruns.refuse)
  refuse(input: InputOf<typeof FILING.tenderOverruns.refuse>, call: Call) {
    return this.service.refuse(input, call);
  }

  @Handles(FILING.tenderOverruns.withdraw)
  withdraw(input: InputOf<typeof FILING.tenderOverruns.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }
}
