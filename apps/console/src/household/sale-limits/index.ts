import SpeedOutlined from '@mui/icons-material/SpeedOutlined';
import { feature } from '../../api/feature.ts';

export const saleLimits = feature({
  resources: {
    'sale-limits': {
      name: ['销售收入限额', 'Sales limit |||| Sales limits'],
      operations: { list: 'household.saleLimits.list', create: 'household.saleLimits.set' },
      menu: { section: 'household', order: 60, icon: SpeedOutlined },
      pages: {
        list: async () => (await import('./sale-limit-list.tsx')).SaleLimitList,
        create: async () => (await import('./sale-limit-create.tsx')).SaleLimitCreate,
      },
    },
  },
  messages: [() => import('./messages.ts')],
});
