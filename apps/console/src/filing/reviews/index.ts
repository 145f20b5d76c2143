import PendingActionsOutlined from '@mui/icons-material/PendingActionsOutlined';
import { feature } from '../../api/feature.ts';

export const reviews = feature({
  resources: {
    reviews: {
      name: ['待审事项', 'Awaiting review'],
      operations: { list: 'filing.reviews.list' },
      menu: { section: 'filing', order: 10, icon: PendingActionsOutlined, homeOf: ['county_reviewer'] },
      pages: {
        list: async () => (await import('./review-list.tsx')).ReviewList,
      },
    },
  },
  routes: [
    {
      path: '/review-measures',
      page: async () => (await import('./measures-page.tsx')).MeasuresPage,
      operation: 'filing.reviews.measures',
    },
  ],
  messages: [() => import('./messages.ts')],
});
