import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { UsersService } from './users.service.ts';

@Controller()
export class UsersController {
  constructor(private readonly service: UsersService) {}

  @Handles(IDENTITY.users.list)
  list(input: InputOf<typeof IDENTITY.users.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(IDENTITY.users.get)
  get(input: InputOf<typeof IDENTITY.users.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(IDENTITY.users.create)
  create(input: InputOf<typeof IDENTITY.users.create>, call: Call) {
    return this.service.create(input, call);
  }

  @Handles(IDENTITY.users.suspend)
  suspend(input: InputOf<typeof IDENTITY.users.suspend>, call: Call) {
    return this.service.suspend(input, call);
  }

  @Handles(IDENTITY.users.reactivate)
  reactivate(input: InputOf<typeof IDENTITY.users.reactivate>, call: Call) {
    return this.service.reactivate(input, call);
  }

  @Handles(IDENTITY.users.resetPassword)
  resetPassword(input: InputOf<typeof IDENTITY.users.resetPassword>, call: Call) {
    return this.service.resetPassword(input, call);
  }
}
