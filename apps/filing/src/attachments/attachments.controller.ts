import { Controller } from '@nestjs/common';
import { type Call, filingAttachments, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { AttachmentsQueries } from './attachments.queries.ts';
import { AttachmentsService } from './attachments.service.ts';

@Controller()
export class AttachmentsController {
  constructor(
    private readonly service: AttachmentsService,
    private readonly queries: AttachmentsQueries,
  ) {}

  @Handles(filingAttachments.list)
  list(input: InputOf<typeof filingAttachments.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(filingAttachments.content)
  content(input: InputOf<typeof filingAttachments.content>, call: Call) {
    return this.queries.content(input, call);
  }

  @Handles(filingAttachments.attach)
  attach(input: InputOf<typeof filingAttachments.attach>, call: Call) {
    return this.service.attach(input, call);
  }

  @Handles(filingAttachments.remove)
  remove(input: InputOf<typeof filingAttachments.remove>, call: Call) {
    return this.service.remove(input, call);
  }
}
