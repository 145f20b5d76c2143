import { Controller } from '@nestjs/common';
import { type Call, type InputOf, notifications } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { NotificationsService } from './notifications.service.ts';

@Controller()
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  @Handles(notifications.list)
  list(input: InputOf<typeof notifications.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(notifications.unread)
  unread(input: InputOf<typeof notifications.unread>, call: Call) {
    return this.service.unread(input, call);
  }

  @Handles(notifications.read)
  read(input: InputOf<typeof notifications.read>, call: Call) {
    return this.service.read(input, call);
  }

  @Handles(notifications.readAll)
  readAll(input: InputOf<typeof notifications.readAll>, call: Call) {
    return this.service.readAll(input, call);
  }
}
