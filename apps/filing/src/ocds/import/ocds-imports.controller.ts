import { Controller } from '@nestjs/common';
import { type Call, type InputOf, ocdsImports } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { OcdsImportsService } from './imports.service.ts';
import { OcdsSourcesQueries } from './sources.queries.ts';

@Controller()
export class OcdsImportsController {
  constructor(
    private readonly service: OcdsImportsService,
    private readonly sources: OcdsSourcesQueries,
  ) {}

  @Handles(ocdsImports.preview)
  preview(input: InputOf<typeof ocdsImports.preview>, call: Call) {
    return this.service.preview(input, call);
  }

  @Handles(ocdsImports.import)
  import(input: InputOf<typeof ocdsImports.import>, call: Call) {
    return this.service.import(input, call);
  }

  @Handles(ocdsImports.list)
  list(input: InputOf<typeof ocdsImports.list>, call: Call) {
    return this.sources.list(input, call);
  }
}
