import { Controller } from '@nestjs/common';
import { oversight } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ProjectionService } from './projection.service.ts';

@Controller()
export class ProjectionController {
  constructor(private readonly service: ProjectionService) {}

  @Handles(oversight.rebuild)
  rebuild() {
    return this.service.rebuild();
  }

  @Handles(oversight.status)
  status() {
    return this.service.status();
  }
}
