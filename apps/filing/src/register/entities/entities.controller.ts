import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { Call, InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import { MergersService } from '../mergers/mergers.service.ts';
import { EntitiesQueries } from './entities.queries.ts';
import { EntitiesService } from './entities.service.ts';
import { EntitySheetsService } from './entity-sheets.service.ts';

@Controller()
export class EntitiesController {
  constructor(
    private readonly service: EntitiesService,
    private readonly queries: EntitiesQueries,
    private readonly mergers: MergersService,
    private readonly sheets: EntitySheetsService,
  ) {}

  @Handles(FILING.entities.list)
  list(input: InputOf<typeof FILING.entities.list>, call: Call) {
    return this.queries.list(input, call);
  }

  @Handles(FILING.entities.get)
  get(input: InputOf<typeof FILING.entities.get>, call: Call) {
    return this.queries.get(input, call);
  }

  @Handles(FILING.entities.register)
  register(input: InputOf<typeof FILING.entities.register>, call: Call) {
    return this.service.register(input, call);
  }

  @Handles(FILING.entities.edit)
  edit(input: InputOf<typeof FILING.entities.edit>, call: Call) {
    return this.service.edit(input, call);
  }

  @Handles(FILING.entities.rename)
  rename(input: InputOf<typeof FILING.entities.rename>, call: Call) {
    return this.service.rename(input, call);
  }

  @Handles(FILING.entities.transfer)
  transfer(input: InputOf<typeof FILING.entities.transfer>, call: Call) {
    return this.service.transfer(input, call);
  }

  @Handles(FILING.entities.suspend)
  suspend(input: InputOf<typeof FILING.entities.suspend>, call: Call) {
    return this.service.suspend(input, call);
  }

  @Handles(FILING.entities.reactivate)
  reactivate(input: InputOf<typeof FILING.entities.reactivate>, call: Call) {
    return this.service.reactivate(input, call);
  }

  @Handles(FILING.entities.merge)
  merge(input: InputOf<typeof FILING.entities.merge>, call: Call) {
    return this.mergers.merge(input, call);
  }

  @Handles(FILING.entities.template)
  template(input: InputOf<typeof FILING.entities.template>, call: Call) {
    return this.sheets.template(input, call);
  }

  @Handles(FILING.entities.importPreview)
  importPreview(input: InputOf<typeof FILING.entities.importPreview>, call: Call) {
    return this.sheets.preview(input, call);
  }

  @Handles(FILING.entities.import)
  import(input: InputOf<typeof FILING.entities.import>, call: Call) {
    return this.sheets.import(input, call);
  }

  @Handles(FILING.entities.export)
  export(input: InputOf<typeof FILING.entities.export>, call: Call) {
    return this.sheets.export(input, call);
  }
}
