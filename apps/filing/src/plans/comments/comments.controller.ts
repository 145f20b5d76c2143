import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { CommentsService } from './comments.service.ts';

@Controller()
export class CommentsController {
  constructor(private readonly service: CommentsService) {}

  @Handles(FILING.comments.list)
  list(input: InputOf<typeof FILING.comments.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(FILING.comments.post)
  post(input: InputOf<typeof FILING.comments.post>, call: Call) {
    return this.service.post(input, call);
  }
}
