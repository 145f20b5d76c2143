import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { HouseholdsService } from './households.service.ts';

@Controller()
export class HouseholdsController {
  constructor(private readonly service: HouseholdsService) {}

  @Handles(HOUSEHOLD.households.list)
  list(input: InputOf<typeof HOUSEHOLD.households.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(HOUSEHOLD.households.get)
  get(input: InputOf<typeof HOUSEHOLD.households.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(HOUSEHOLD.households.register)
  register(input: InputOf<typeof HOUSEHOLD.households.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(HOUSEHOLD.households.changeStatus)
  changeStatus(input: InputOf<typeof HOUSEHOLD.households.changeStatus>, call: Call) {
    return this.service.changeStatus(input, call);
  }

  @Handles(HOUSEHOLD.households.reveal)
  reveal(input: InputOf<typeof HOUSEHOLD.households.reveal>, call: Call) {
    return this.service.reveal(input, call);
  }
}
