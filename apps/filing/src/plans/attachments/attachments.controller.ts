import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { AttachmentsQueries } from './attachments.queries.ts';
import { AttachmentsService } from './attachments.service.ts';

@Controller()
export class AttachmentsController {
  constructor(
    private readonly service: AttachmentsService,
    private readonly queries: AttachmentsQueries,
  ) {}

  @Handles(FILING.attachments.list)
  list(input: InputOf<typeof FILING.attachments.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.attachments.content)
  content(input: InputOf<typeof FILING.attachments.content>, call: Call) {
    return this.queries.content(input, call);
  }

  @Handles(FILING.attachments.attach)
  attach(input: InputOf<typeof FILING.attachments.attach>, call: Call) {
    return this.service.attach(input, call);
  }

  @Handles(FILING.attachments.remove)
  remove(input: InputOf<typeof FILING.attachments.remove>, call: Call) {
    return this.service.remove(input, call);
  }
}
