import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { OrganisationsService } from './organisations.service.ts';

@Controller()
export class OrganisationsController {
  constructor(private readonly service: OrganisationsService) {}

  @Handles(IDENTITY.organisations.list)
  list(input: InputOf<typeof IDENTITY.organisations.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(IDENTITY.organisations.get)
  get(input: InputOf<typeof IDENTITY.organisations.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(IDENTITY.organisations.create)
  create(input: InputOf<typeof IDENTITY.organisations.create>, call: Call) {
    return this.service.create(input, call);
  }
}
