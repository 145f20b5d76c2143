import { Controller } from '@nestjs/common';
import { type Call, type InputOf, sessions } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { Settings } from '../settings.ts';
import { Delegation } from './delegation.ts';
import { OwnPasswordService } from './own-password.service.ts';
import { SessionsService } from './sessions.service.ts';

@Controller()
export class SessionsController {
  constructor(
    private readonly service: SessionsService,
    private readonly own: OwnPasswordService,
    private readonly delegation: Delegation,
    private readonly settings: Settings,
  ) {}

  @Handles(sessions.open)
  open(input: InputOf<typeof sessions.open>, call: Call) {
    return this.service.open(input, call);
  }

  @Handles(sessions.refresh)
  refresh(input: InputOf<typeof sessions.refresh>, call: Call) {
    return this.service.refresh(input, call);
  }

  @Handles(sessions.close)
  close(input: InputOf<typeof sessions.close>, call: Call) {
    return this.service.close(input, call);
  }

  @Handles(sessions.help)
  help() {
    return { contact: this.settings.accountContact ?? null };
  }

  @Handles(sessions.changePassword)
  changePassword(input: InputOf<typeof sessions.changePassword>, call: Call) {
    return this.own.change(input, call);
  }

  @Handles(sessions.closeAll)
  closeAll(_: InputOf<typeof sessions.closeAll>, call: Call) {
    return this.own.closeAll(call);
  }

  @Handles(sessions.delegate)
  delegate(input: InputOf<typeof sessions.delegate>, call: Call) {
    return this.delegation.delegate(input, call);
  }
}
