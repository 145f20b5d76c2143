import { Controller } from '@nestjs/common';
import { catalogue, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { getCatalogueItem, listCatalogue } from './catalogue.queries.ts';

@Controller()
export class CatalogueController {
  @Handles(catalogue.list)
  list(input: InputOf<typeof catalogue.list>) {
    return listCatalogue(input);
  }

  @Handles(catalogue.get)
  get(input: InputOf<typeof catalogue.get>) {
    return getCatalogueItem(input.id);
  }
}
