import { Controller } from '@nestjs/common';
import { type Call, entities, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { EntitiesQueries } from './entities.queries.ts';
import { EntitiesService } from './entities.service.ts';

@Controller()
export class EntitiesController {
  constructor(
    private readonly service: EntitiesService,
    private readonly queries: EntitiesQueries,
  ) {}

  @Handles(entities.list)
  list(input: InputOf<typeof entities.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(entities.get)
  get(input: InputOf<typeof entities.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(entities.register)
  register(input: InputOf<typeof entities.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(entities.suspend)
  suspend(input: InputOf<typeof entities.suspend>, call: Call) {
    return this.service.suspend(input, call);
  }

  @Handles(entities.reactivate)
  reactivate(input: InputOf<typeof entities.reactivate>, call: Call) {
    return this.service.reactivate(input, call);
  }
}
