import PublicOutlined from '@mui/icons-material/PublicOutlined';
import { feature } from '../../api/feature.ts';

export const publishedFilings = feature({
  resources: {
    'published-filings': {
      name: ['备案公示', 'Published filing |||| Published filings'],
      operations: { list: 'filing.published.list', get: 'filing.published.get' },
      menu: { section: 'filing', order: 80, icon: PublicOutlined },
      pages: {
        list: async () => (await import('./published-filing-list.tsx')).PublishedFilingList,
        show: async () => (await import('./published-filing-show.tsx')).PublishedFilingShow,
      },
      recordRepresentation: 'title',
    },
  },
  messages: [() => import('./messages.ts')],
});
