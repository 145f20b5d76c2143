import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { LinksService } from './links.service.ts';

@Controller()
export class LinksController {
  constructor(private readonly service: LinksService) {}

  @Handles(HOUSEHOLD.links.list)
  list(input: InputOf<typeof HOUSEHOLD.links.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(HOUSEHOLD.links.get)
  get(input: InputOf<typeof HOUSEHOLD.links.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(HOUSEHOLD.links.propose)
  propose(input: InputOf<typeof HOUSEHOLD.links.propose>, call: Call) {
    return this.service.propose(input, call);
  }

  @Handles(HOUSEHOLD.links.confirm)
  confirm(input: InputOf<typeof HOUSEHOLD.links.confirm>, call: Call) {
    return this.service.confirm(input, call);
  }

  @Handles(HOUSEHOLD.links.refuse)
  refuse(input: InputOf<typeof HOUSEHOLD.links.refuse>, call: Call) {
    return this.service.refuse(input, call);
  }

  @Handles(HOUSEHOLD.links.end)
  end(input: InputOf<typeof HOUSEHOLD.links.end>, call: Call) {
    return this.service.end(input, call);
  }
}
