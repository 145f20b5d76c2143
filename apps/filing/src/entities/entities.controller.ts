import { Controller } from '@nestjs/common';
import { type Call, entities, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { EntitiesQueries } from './entities.queries.ts';
import { EntitiesService } from './entities.service.ts';
import { EntitySheetsService } from './entity-sheets.service.ts';
import { MergersService } from './mergers.service.ts';

@Controller()
export class EntitiesController {
  constructor(
    private readonly service: EntitiesService,
    private readonly queries: EntitiesQueries,
    private readonly mergers: MergersService,
    private readonly sheets: EntitySheetsService,
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

  @Handles(entities.edit)
  edit(input: InputOf<typeof entities.edit>, call: Call) {
    return this.service.edit(input, call);
  }

  @Handles(entities.rename)
  rename(input: InputOf<typeof entities.rename>, call: Call) {
    return this.service.rename(input, call);
  }

  @Handles(entities.transfer)
  transfer(input: InputOf<typeof entities.transfer>, call: Call) {
    return this.service.transfer(input, call);
  }

  @Handles(entities.suspend)
  suspend(input: InputOf<typeof entities.suspend>, call: Call) {
    return this.service.suspend(input, call);
  }

  @Handles(entities.reactivate)
  reactivate(input: InputOf<typeof entities.reactivate>, call: Call) {
    return this.service.reactivate(input, call);
  }

  @Handles(entities.merge)
  merge(input: InputOf<typeof entities.merge>, call: Call) {
    return this.mergers.merge(input, call);
  }

  @Handles(entities.template)
  template(input: InputOf<typeof entities.template>, call: Call) {
    return this.sheets.template(input, call);
  }

  @Handles(entities.importPreview)
  importPreview(input: InputOf<typeof entities.importPreview>, call: Call) {
    return this.sheets.preview(input, call);
  }

  @Handles(entities.import)
  import(input: InputOf<typeof entities.import>, call: Call) {
    return this.sheets.import(input, call);
  }

  @Handles(entities.export)
  export(input: InputOf<typeof entities.export>, call: Call) {
    return this.sheets.export(input, call);
  }
}
