import { Controller } from '@nestjs/common';
import { type Call, filings, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { AmendmentsService } from './amendments.service.ts';

@Controller()
export class AmendmentsController {
  constructor(private readonly service: AmendmentsService) {}

  @Handles(filings.amend)
  amend(input: InputOf<typeof filings.amend>, call: Call) {
    return this.service.amend(input, call);
  }

  @Handles(filings.acceptAmendment)
  accept(input: InputOf<typeof filings.acceptAmendment>, call: Call) {
    return this.service.acceptAmendment(input, call);
  }

  @Handles(filings.refuseAmendment)
  refuse(input: InputOf<typeof filings.refuseAmendment>, call: Call) {
    return this.service.refuseAmendment(input, call);
  }

  @Handles(filings.withdrawAmendment)
  withdraw(input: InputOf<typeof filings.withdrawAmendment>, call: Call) {
    return this.service.withdrawAmendment(input, call);
  }
}
