import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import { feature } from '../../api/feature.ts';

export const sellers = feature({
  resources: {
    sellers: {
      name: ['卖家', 'Seller |||| Sellers'],
      operations: {
        list: 'marketplace.sellers.list',
        get: 'marketplace.sellers.get',
        create: 'marketplace.sellers.register',
      },
      menu: { section: 'mall', order: 30, icon: HandshakeOutlined },
      pages: {
        list: async () => (await import('./seller-list.tsx')).SellerList,
        show: async () => (await import('./seller-show.tsx')).SellerShow,
        create: async () => (await import('./seller-create.tsx')).SellerCreate,
      },
      recordRepresentation: 'name',
    },
  },
  messages: [() => import('./messages.ts'), () => import('../../household/household-links/messages.ts')],
});
