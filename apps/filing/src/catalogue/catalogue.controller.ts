import { Controller } from '@nestjs/common';
import { catalogue, catalogueTree, type InputOf } from '@yinhu/contracts';
import { Handles } from '@yinhu/messaging';
import { getCatalogueItem, getCatalogueNode, listCatalogue, listCatalogueNodes } from './catalogue.queries.ts';

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

  @Handles(catalogueTree.list)
  listNodes(input: InputOf<typeof catalogueTree.list>) {
    return listCatalogueNodes(input);
  }

  @Handles(catalogueTree.get)
  getNode(input: InputOf<typeof catalogueTree.get>) {
    return getCatalogueNode(input.id);
  }
}
