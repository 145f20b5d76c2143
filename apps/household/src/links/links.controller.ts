import { Controller } from '@nestjs/common';
import { type Call, householdLinks, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { LinksService } from './links.service.ts';

@Controller()
export class LinksController {
  constructor(private readonly service: LinksService) {}

  @Handles(householdLinks.list)
  list(input: InputOf<typeof householdLinks.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(householdLinks.get)
  get(input: InputOf<typeof householdLinks.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(householdLinks.propose)
  propose(input: InputOf<typeof householdLinks.propose>, call: Call) {
    return this.service.propose(input, call);
  }

  @Handles(householdLinks.confirm)
  confirm(input: InputOf<typeof householdLinks.confirm>, call: Call) {
    return this.service.confirm(input, call);
  }

  @Handles(householdLinks.refuse)
  refuse(input: InputOf<typeof householdLinks.refuse>, call: Call) {
    return this.service.refuse(input, call);
  }

  @Handles(householdLinks.end)
  end(input: InputOf<typeof householdLinks.end>, call: Call) {
    return this.service.end(input, call);
  }
}
