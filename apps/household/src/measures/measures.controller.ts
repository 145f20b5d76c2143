import { Controller } from '@nestjs/common';
import { HOUSEHOLD } from '@yinhu/contracts/household';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { MeasuresService } from './measures.service.ts';

@Controller()
export class MeasuresController {
  constructor(private readonly service: MeasuresService) {}

  @Handles(HOUSEHOLD.measures.list)
  list(input: InputOf<typeof HOUSEHOLD.measures.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(HOUSEHOLD.measures.get)
  get(input: InputOf<typeof HOUSEHOLD.measures.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(HOUSEHOLD.measures.add)
  add(input: InputOf<typeof HOUSEHOLD.measures.add>, call: Call) {
    return this.service.add(input, call);
  }

  @Handles(HOUSEHOLD.measures.finish)
  finish(input: InputOf<typeof HOUSEHOLD.measures.finish>, call: Call) {
    return this.service.finish(input, call);
  }
}
