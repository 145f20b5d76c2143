import { Controller } from '@nestjs/common';
import { type Call, households, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { HouseholdsService } from './households.service.ts';

@Controller()
export class HouseholdsController {
  constructor(private readonly service: HouseholdsService) {}

  @Handles(households.list)
  list(input: InputOf<typeof households.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(households.get)
  get(input: InputOf<typeof households.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(households.register)
  register(input: InputOf<typeof households.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(households.changeStatus)
  changeStatus(input: InputOf<typeof households.changeStatus>, call: Call) {
    return this.service.changeStatus(input, call);
  }

  @Handles(households.reveal)
  reveal(input: InputOf<typeof households.reveal>, call: Call) {
    return this.service.reveal(input, call);
  }
}
