import DataObjectOutlined from '@mui/icons-material/DataObjectOutlined';
import { feature } from '../../api/feature.ts';

export const openData = feature({
  routes: [{ path: '/open-data', page: async () => (await import('./open-data-page.tsx')).OpenDataPage }],
  links: [
    {
      to: '/open-data',
      label: ['开放数据', 'Open data'],
      operation: 'filing.ocds.summary',
      section: 'filing',
      order: 90,
      icon: DataObjectOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
