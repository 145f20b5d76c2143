import { Controller } from '@nestjs/common';
import { FILING } from '@yinhu/contracts/filing';
import type { InputOf } from '@yinhu/contracts/kernel';
import { Handles } from '@yinhu/messaging';
import {
  getCatalogueItem,
  getCatalogueNode,
  listCatalogue,
  listCatalogueNodes,
} from './catalogue.queries.ts';

@Controller()
export class CatalogueController {
  @Handles(FILING.catalogue.list)
  list(input: InputOf<typeof FILING.catalogue.list>) {
    return listCatalogue(input);
  }

  @Handles(FILING.catalogue.get)
  get(input: InputOf<typeof FILING.catalogue.get>) {
    return getCatalogueItem(input.id);
  }

  @Handles(FILING.catalogueTree.list)
  listNodes(input: InputOf<typeof FILING.catalogueTree.list>) {
    return listCatalogueNodes(input);
  }

  @Handles(FILING.catalogueTree.get)
  getNode(input: InputOf<typeof FILING.catalogueTree.get>) {
    return getCatalogueNode(input.id);
  }
}
