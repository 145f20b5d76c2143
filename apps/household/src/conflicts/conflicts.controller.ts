import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { ConflictsService } from './conflicts.service.ts';

@Controller()
export class ConflictsController {
  constructor(private readonly service: ConflictsService) {}

  @Handles(HOUSEHOLD.registrationConflicts.list)
  list(input: InputOf<typeof HOUSEHOLD.registrationConflicts.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(HOUSEHOLD.registrationConflicts.settle)
  settle(input: InputOf<typeof HOUSEHOLD.registrationConflicts.settle>, call: Call) {
    return this.service.settle(input, call);
  }
}
