import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { NotificationsService } from './notifications.service.ts';

@Controller()
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  @Handles(FILING.notifications.list)
  list(input: InputOf<typeof FILING.notifications.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(FILING.notifications.unread)
  unread(input: InputOf<typeof FILING.notifications.unread>, call: Call) {
    return this.service.unread(input, call);
  }

  @Handles(FILING.notifications.read)
  read(input: InputOf<typeof FILING.notifications.read>, call: Call) {
    return this.service.read(input, call);
  }

  @Handles(FILING.notifications.readAll)
  readAll(input: InputOf<typeof FILING.notifications.readAll>, call: Call) {
    return this.service.readAll(input, call);
  }
}
