import { Controller } from '@nestjs/common';
import { type Call, type InputOf, users } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { UsersService } from './users.service.ts';

@Controller()
export class UsersController {
  constructor(private readonly service: UsersService) {}

  @Handles(users.list)
  list(input: InputOf<typeof users.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(users.get)
  get(input: InputOf<typeof users.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(users.create)
  create(input: InputOf<typeof users.create>, call: Call) {
    return this.service.create(input, call);
  }

  @Handles(users.suspend)
  suspend(input: InputOf<typeof users.suspend>, call: Call) {
    return this.service.suspend(input, call);
  }

  @Handles(users.reactivate)
  reactivate(input: InputOf<typeof users.reactivate>, call: Call) {
    return this.service.reactivate(input, call);
  }

  @Handles(users.resetPassword)
  resetPassword(input: InputOf<typeof users.resetPassword>, call: Call) {
    return this.service.resetPassword(input, call);
  }
}
