import { Controller } from '@nestjs/common';
import { type Call, type InputOf, measures } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { MeasuresService } from './measures.service.ts';

@Controller()
export class MeasuresController {
  constructor(private readonly service: MeasuresService) {}

  @Handles(measures.list)
  list(input: InputOf<typeof measures.list>, call: Call) {
    return this.service.list(input, call);
  }

  @Handles(measures.get)
  get(input: InputOf<typeof measures.get>, call: Call) {
    return this.service.get(input, call);
  }

  @Handles(measures.add)
  add(input: InputOf<typeof measures.add>, call: Call) {
    return this.service.add(input, call);
  }

  @Handles(measures.finish)
  finish(input: InputOf<typeof measures.finish>, call: Call) {
    return this.service.finish(input, call);
  }
}
