import { Controller } from '@nestjs/common';
import { type Call, type InputOf, organisations } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { OrganisationsService } from './organisations.service.ts';

@Controller()
export class OrganisationsController {
  constructor(private readonly service: OrganisationsService) {}

  @Handles(organisations.list)
  list(input: InputOf<typeof organisations.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(organisations.get)
  get(input: InputOf<typeof organisations.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(organisations.create)
  create(input: InputOf<typeof organisations.create>, call: Call) {
    return this.service.create(input, call);
  }
}
