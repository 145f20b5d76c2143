import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import { feature } from '../../api/feature.ts';

export const entities = feature({
  resources: {
    entities: {
      name: ['采购单位', 'Purchasing entity |||| Purchasing entities'],
      operations: {
        list: 'filing.entities.list',
        get: 'filing.entities.get',
        create: 'filing.entities.register',
      },
      menu: { section: 'filing', order: 50, icon: AccountBalanceOutlined },
      pages: {
        list: async () => (await import('./entity-list.tsx')).EntityList,
        show: async () => (await import('./entity-show.tsx')).EntityShow,
        create: async () => (await import('./entity-create.tsx')).EntityCreate,
      },
      recordRepresentation: 'name',
    },
  },
  routes: [
    {
      path: '/entities/import',
      page: async () => (await import('./entity-import.tsx')).EntityImport,
      operation: 'filing.entities.import',
    },
  ],
  messages: [
    () => import('./messages.ts'),
    () => import('../../shared/sheets/messages.ts'),
    () => import('../../identity/users/messages.ts'),
  ],
});
