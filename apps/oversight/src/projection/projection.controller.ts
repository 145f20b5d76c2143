import { Controller } from '@nestjs/common';
import { type Call, type InputOf, oversight } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ProjectionService } from './projection.service.ts';

@Controller()
export class ProjectionController {
  constructor(private readonly service: ProjectionService) {}

  @Handles(oversight.rebuild)
  rebuild() {
    return this.service.rebuild();
  }

  @Handles(oversight.cancelRebuild)
  cancelRebuild(input: InputOf<typeof oversight.cancelRebuild>, call: Call) {
    return this.service.cancelRebuild(input, call);
  }

  @Handles(oversight.status)
  status() {
    return this.service.status();
  }
}
