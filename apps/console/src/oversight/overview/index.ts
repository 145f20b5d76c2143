import MapOutlined from '@mui/icons-material/MapOutlined';
import { feature } from '../../api/feature.ts';
import { overviewOf } from '../../api/own-division.ts';

export const overview = feature({
  routes: [
    {
      path: '/overview/:code',
      page: async () => (await import('./overview-page.tsx')).OverviewPage,
      operation: 'oversight.divisions.summary',
    },
  ],
  links: [
    {
      to: overviewOf,
      label: ['总览', 'Overview'],
      operation: 'oversight.divisions.summary',
      section: 'oversight',
      order: 10,
      icon: MapOutlined,
    },
  ],
  messages: [() => import('./messages.ts')],
});
