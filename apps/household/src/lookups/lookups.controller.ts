import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { LookupsService } from './lookups.service.ts';

@Controller()
export class LookupsController {
  constructor(private readonly service: LookupsService) {}

  @Handles(HOUSEHOLD.lookups.check)
  check(input: InputOf<typeof HOUSEHOLD.lookups.check>, call: Call) {
    return this.service.check(input, call);
  }

  @Handles(HOUSEHOLD.lookups.resolve)
  resolve(input: InputOf<typeof HOUSEHOLD.lookups.resolve>, call: Call) {
    return this.service.resolve(input, call);
  }
}
