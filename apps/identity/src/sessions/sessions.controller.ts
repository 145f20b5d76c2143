import { Controller } from '@nestjs/common';
import { IDENTITY } from '@yinhu/contracts/identity';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
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

  @Handles(IDENTITY.sessions.open)
  open(input: InputOf<typeof IDENTITY.sessions.open>, call: Call) {
    return this.service.open(input, call);
  }

  @Handles(IDENTITY.sessions.refresh)
  refresh(input: InputOf<typeof IDENTITY.sessions.refresh>, call: Call) {
    return this.service.refresh(input, call);
  }

  @Handles(IDENTITY.sessions.close)
  close(input: InputOf<typeof IDENTITY.sessions.close>, call: Call) {
    return this.service.close(input, call);
  }

  @Handles(IDENTITY.sessions.help)
  help() {
    return { contact: this.settings.accountContact ?? null };
  }

  @Handles(IDENTITY.sessions.changePassword)
  changePassword(input: InputOf<typeof IDENTITY.sessions.changePassword>, call: Call) {
    return this.own.change(input, call);
  }

  @Handles(IDENTITY.sessions.closeAll)
  closeAll(_: InputOf<typeof IDENTITY.sessions.closeAll>, call: Call) {
    return this.own.closeAll(call);
  }

  @Handles(IDENTITY.sessions.delegate)
  delegate(input: InputOf<typeof IDENTITY.sessions.delegate>, call: Call) {
    return this.delegation.delegate(input, call);
  }
}
