import { Controller } from '@nestjs/common';
import { type Call, type InputOf, quotas } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { QuotasQueries } from './quotas.queries.ts';
import { QuotasService } from './quotas.service.ts';

@Controller()
export class QuotasController {
  constructor(
    private readonly service: QuotasService,
    private readonly queries: QuotasQueries,
  ) {}

  @Handles(quotas.list)
  list(input: InputOf<typeof quotas.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(quotas.get)
  get(input: InputOf<typeof quotas.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(quotas.allocate)
  allocate(input: InputOf<typeof quotas.allocate>, call: Call) {
    return this.service.allocate(input, call);
  }
}
