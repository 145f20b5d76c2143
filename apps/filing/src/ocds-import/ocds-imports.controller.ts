import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { OcdsImportsService } from './imports.service.ts';
import { OcdsSourcesQueries } from './sources.queries.ts';

@Controller()
export class OcdsImportsController {
  constructor(
    private readonly service: OcdsImportsService,
    private readonly sources: OcdsSourcesQueries,
  ) {}

  @Handles(FILING.ocdsImports.preview)
  preview(input: InputOf<typeof FILING.ocdsImports.preview>, call: Call) {
    return this.service.preview(input, call);
  }

  @Handles(FILING.ocdsImports.import)
  import(input: InputOf<typeof FILING.ocdsImports.import>, call: Call) {
    return this.service.import(input, call);
  }

  @Handles(FILING.ocdsImports.list)
  list(input: InputOf<typeof FILING.ocdsImports.list>, call: Call) {
    return this.sources.list(input, call);
  }
}
