import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { feature } from '../../api/feature.ts';

export const operations = feature({
  routes: [
    {
      path: '/operations',
      page: async () => (await import('./operations-page.tsx')).OperationsPage,
      operation: 'oversight.divisions.recount',
    },
  ],
  links: [
    {
      to: '/operations',
      label: ['数据核对', 'Data checks'],
      operation: 'oversight.divisions.recount',
      section: 'oversight',
      order: 20,
      icon: FactCheckOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
