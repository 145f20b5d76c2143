import { Controller } from '@nestjs/common';
import { type Call, type InputOf, tenderOverruns } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { OverrunsService } from './overruns.service.ts';

@Controller()
export class TenderOverrunsController {
  constructor(private readonly service: OverrunsService) {}

  @Handles(tenderOverruns.approve)
  approve(input: InputOf<typeof tenderOverruns.approve>, call: Call) {
    return this.service.approve(input, call);
  }

  @Handles(tenderOverruns.refuse)
  refuse(input: InputOf<typeof tenderOverruns.refuse>, call: Call) {
    return this.service.refuse(input, call);
  }

  @Handles(tenderOverruns.withdraw)
  withdraw(input: InputOf<typeof tenderOverruns.withdraw>, call: Call) {
    return this.service.withdraw(input, call);
  }
}
