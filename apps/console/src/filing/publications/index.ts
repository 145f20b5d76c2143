import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import { feature } from '../../api/feature.ts';

export const publications = feature({
  resources: {
    publications: {
      name: ['公示核查', 'Publication checks'],
      operations: { list: 'filing.publications.list', get: 'filing.publications.get' },
      menu: { section: 'filing', order: 70, icon: VisibilityOffOutlined },
      pages: {
        list: async () => (await import('./publication-list.tsx')).PublicationList,
      },
    },
  },
  messages: [() => import('./messages.ts')],
});
