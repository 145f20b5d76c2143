import LinkOutlined from '@mui/icons-material/LinkOutlined';
import { feature } from '../../api/feature.ts';

export const householdLinks = feature({
  resources: {
    'household-links': {
      name: ['农户关联', 'Link to a household |||| Links to households'],
      operations: { list: 'household.links.list', get: 'household.links.get' },
      menu: { section: 'household', order: 30, icon: LinkOutlined },
      pages: {
        list: async () => (await import('./household-link-list.tsx')).HouseholdLinkList,
      },
      recordRepresentation: 'householdNumber',
    },
  },
  messages: [() => import('./messages.ts')],
});
