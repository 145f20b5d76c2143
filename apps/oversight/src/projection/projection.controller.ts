import { Controller } from '@nestjs/common';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { OVERSIGHT } from '@yinhu/contracts/oversight';
import { Handles } from '@yinhu/messaging';
import { ProjectionService } from './projection.service.ts';

@Controller()
export class ProjectionController {
  constructor(private readonly service: ProjectionService) {}

  @Handles(OVERSIGHT.projection.rebuild)
  rebuild() {
    return this.service.rebuild();
  }

  @Handles(OVERSIGHT.projection.cancelRebuild)
  cancelRebuild(input: InputOf<typeof OVERSIGHT.projection.cancelRebuild>, call: Call) {
    return this.service.cancelRebuild(input, call);
  }

  @Handles(OVERSIGHT.projection.status)
  status() {
    return this.service.status();
  }
}
