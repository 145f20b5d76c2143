import SavingsOutlined from '@mui/icons-material/SavingsOutlined';
import { feature } from '../../api/feature.ts';

export const quotas = feature({
  resources: {
    quotas: {
      name: ['预算指标', 'Quota |||| Quotas'],
      operations: { list: 'filing.quotas.list', get: 'filing.quotas.get', create: 'filing.quotas.allocate' },
      menu: { section: 'filing', order: 60, icon: SavingsOutlined },
      pages: {
        list: async () => (await import('./quota-list.tsx')).QuotaList,
        show: async () => (await import('./quota-show.tsx')).QuotaShow,
        create: async () => (await import('./quota-create.tsx')).QuotaCreate,
      },
      recordRepresentation: 'entityName',
    },
    'quota-movements': {
      operations: { list: 'filing.quotas.movements' },
    },
  },
  routes: [
    {
      path: '/quotas/import',
      page: async () => (await import('./quota-import.tsx')).QuotaImport,
      operation: 'filing.quotas.import',
    },
  ],
  messages: [() => import('./messages.ts')],
});
