import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import { feature } from '../../api/feature.ts';

export const orders = feature({
  resources: {
    orders: {
      name: ['订单', 'Order |||| Orders'],
      operations: {
        list: 'marketplace.orders.list',
        get: 'marketplace.orders.get',
        create: 'marketplace.orders.place',
      },
      menu: { section: 'mall', order: 20, icon: LocalShippingOutlined, homeOf: ['seller_clerk'] },
      pages: {
        list: async () => (await import('./order-list.tsx')).OrderList,
        show: async () => (await import('./order-show.tsx')).OrderShow,
      },
      recordRepresentation: 'number',
    },
  },
  messages: [() => import('./messages.ts')],
});
