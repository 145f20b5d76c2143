import { Controller } from '@nestjs/common';
import { type Call, filingComments, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { CommentsService } from './comments.service.ts';

@Controller()
export class CommentsController {
  constructor(private readonly service: CommentsService) {}

  @Handles(filingComments.list)
  list(input: InputOf<typeof filingComments.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(filingComments.post)
  post(input: InputOf<typeof filingComments.post>, call: Call) {
    return this.service.post(input, call);
  }
}
