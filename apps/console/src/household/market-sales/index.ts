import PaymentsOutlined from '@mui/icons-material/PaymentsOutlined';
import { feature } from '../../api/feature.ts';

export const marketSales = feature({
  resources: {
    'market-sales': {
      name: ['农户销售', 'Farmer’s sale |||| Farmers’ sales'],
      operations: { list: 'household.marketSales.list' },
      menu: { section: 'household', order: 40, icon: PaymentsOutlined },
      pages: {
        list: async () => (await import('./market-sale-list.tsx')).MarketSaleList,
      },
      recordRepresentation: 'orderNumber',
    },
  },
  messages: [() => import('./messages.ts')],
});
