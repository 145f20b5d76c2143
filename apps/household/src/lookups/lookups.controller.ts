import { Controller } from '@nestjs/common';
import { type Call, householdLookups, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { LookupsService } from './lookups.service.ts';

@Controller()
export class LookupsController {
  constructor(private readonly service: LookupsService) {}

  @Handles(householdLookups.check)
  check(input: InputOf<typeof householdLookups.check>, call: Call) {
    return this.service.check(input, call);
  }

  @Handles(householdLookups.resolve)
  resolve(input: InputOf<typeof householdLookups.resolve>, call: Call) {
    return this.service.resolve(input, call);
  }
}
