import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { AmendmentsService } from './amendments.service.ts';

@Controller()
export class AmendmentsController {
  constructor(private readonly service: AmendmentsService) {}

  @Handles(FILING.filings.amend)
  amend(input: InputOf<typeof FILING.filings.amend>, call: Call) {
    return this.service.amend(input, call);
  }

  @Handles(FILING.filings.acceptAmendment)
  accept(input: InputOf<typeof FILING.filings.acceptAmendment>, call: Call) {
    return this.service.acceptAmendment(input, call);
  }

  @Handles(FILING.filings.refuseAmendment)
  refuse(input: InputOf<typeof FILING.filings.refuseAmendment>, call: Call) {
    return this.service.refuseAmendment(input, call);
  }

  @Handles(FILING.filings.withdrawAmendment)
  withdraw(input: InputOf<typeof FILING.filings.withdrawAmendment>, call: Call) {
    return this.service.withdrawAmendment(input, call);
  }
}
