import { feature } from '../../api/feature.ts';

export const catalogue = feature({
  resources: {
    'catalogue-nodes': {
      name: ['采购目录', 'Catalogue'],
      operations: { list: 'filing.catalogueTree.list', get: 'filing.catalogueTree.get' },
      pages: {
        list: async () => (await import('./catalogue-page.tsx')).CataloguePage,
      },
    },
    'catalogue-items': {
      name: ['采购品目', 'Catalogue item |||| Catalogue items'],
      operations: { list: 'filing.catalogue.list', get: 'filing.catalogue.get' },
    },
  },
  messages: [() => import('./messages.ts')],
});
