import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { feature } from '../../api/feature.ts';

export const listings = feature({
  resources: {
    listings: {
      name: ['商城', 'Shelves'],
      operations: {
        list: 'marketplace.listings.list',
        get: 'marketplace.listings.get',
        create: 'marketplace.listings.publish',
        update: 'marketplace.listings.change',
      },
      menu: { section: 'mall', order: 10, icon: StorefrontOutlined, homeOf: ['helping_buyer'] },
      pages: {
        list: async () => (await import('./listing-list.tsx')).ListingList,
        show: async () => (await import('./listing-show.tsx')).ListingShow,
        create: async () => (await import('./listing-create.tsx')).ListingCreate,
        edit: async () => (await import('./listing-edit.tsx')).ListingEdit,
      },
      recordRepresentation: 'title',
    },
  },
  messages: [() => import('./messages.ts')],
});
