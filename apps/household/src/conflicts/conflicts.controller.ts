import { Controller } from '@nestjs/common';
import { type Call, type InputOf, registrationConflicts } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { ConflictsService } from './conflicts.service.ts';

@Controller()
export class ConflictsController {
  constructor(private readonly service: ConflictsService) {}

  @Handles(registrationConflicts.list)
  list(input: InputOf<typeof registrationConflicts.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(registrationConflicts.settle)
  settle(input: InputOf<typeof registrationConflicts.settle>, call: Call) {
    return this.service.settle(input, call);
  }
}
