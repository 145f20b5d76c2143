import { Controller } from '@nestjs/common';
import { type Call, type InputOf, quotas } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { QuotaSheetsService } from './quota-sheets.service.ts';
import { QuotasQueries } from './quotas.queries.ts';
import { QuotasService } from './quotas.service.ts';

@Controller()
export class QuotasController {
  constructor(
    private readonly service: QuotasService,
    private readonly queries: QuotasQueries,
    private readonly sheets: QuotaSheetsService,
  ) {}

  @Handles(quotas.list)
  list(input: InputOf<typeof quotas.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(quotas.get)
  get(input: InputOf<typeof quotas.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(quotas.movements)
  movements(input: InputOf<typeof quotas.movements>, call: Call) {
    return this.queries.movements(input, call);
  }

  @Handles(quotas.allocate)
  allocate(input: InputOf<typeof quotas.allocate>, call: Call) {
    return this.service.allocate(input, call);
  }

  @Handles(quotas.adjust)
  adjust(input: InputOf<typeof quotas.adjust>, call: Call) {
    return this.service.adjust(input, call);
  }

  @Handles(quotas.carryOver)
  carryOver(input: InputOf<typeof quotas.carryOver>, call: Call) {
    return this.service.carryOver(input, call);
  }

  @Handles(quotas.template)
  template(input: InputOf<typeof quotas.template>, call: Call) {
    return this.sheets.template(input, call);
  }

  @Handles(quotas.importPreview)
  importPreview(input: InputOf<typeof quotas.importPreview>, call: Call) {
    return this.sheets.preview(input, call);
  }

  @Handles(quotas.import)
  import(input: InputOf<typeof quotas.import>, call: Call) {
    return this.sheets.import(input, call);
  }

  @Handles(quotas.export)
  export(input: InputOf<typeof quotas.export>, call: Call) {
    return this.sheets.export(input, call);
  }
}
