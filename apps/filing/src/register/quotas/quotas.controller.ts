import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
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

  @Handles(FILING.quotas.list)
  list(input: InputOf<typeof FILING.quotas.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.quotas.get)
  get(input: InputOf<typeof FILING.quotas.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.quotas.movements)
  movements(input: InputOf<typeof FILING.quotas.movements>, call: Call) {
    return this.queries.movements(input, call);
  }

  @Handles(FILING.quotas.allocate)
  allocate(input: InputOf<typeof FILING.quotas.allocate>, call: Call) {
    return this.service.allocate(input, call);
  }

  @Handles(FILING.quotas.adjust)
  adjust(input: InputOf<typeof FILING.quotas.adjust>, call: Call) {
    return this.service.adjust(input, call);
  }

  @Handles(FILING.quotas.carryOver)
  carryOver(input: InputOf<typeof FILING.quotas.carryOver>, call: Call) {
    return this.service.carryOver(input, call);
  }

  @Handles(FILING.quotas.template)
  template(input: InputOf<typeof FILING.quotas.template>, call: Call) {
    return this.sheets.template(input, call);
  }

  @Handles(FILING.quotas.importPreview)
  importPreview(input: InputOf<typeof FILING.quotas.importPreview>, call: Call) {
    return this.sheets.preview(input, call);
  }

  @Handles(FILING.quotas.import)
  import(input: InputOf<typeof FILING.quotas.import>, call: Call) {
    return this.sheets.import(input, call);
  }

  @Handles(FILING.quotas.export)
  export(input: InputOf<typeof FILING.quotas.export>, call: Call) {
    return this.sheets.export(input, call);
  }
}
