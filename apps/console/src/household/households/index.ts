import CottageOutlined from '@mui/icons-material/CottageOutlined';
import { feature } from '../../api/feature.ts';

export const households = feature({
  resources: {
    households: {
      name: ['建档户', 'Household |||| Households'],
      operations: {
        list: 'household.households.list',
        get: 'household.households.get',
        create: 'household.households.register',
      },
      menu: { section: 'household', order: 10, icon: CottageOutlined },
      pages: {
        list: async () => (await import('./household-list.tsx')).HouseholdList,
        show: async () => (await import('./household-show.tsx')).HouseholdShow,
        create: async () => (await import('./household-create.tsx')).HouseholdCreate,
      },
      recordRepresentation: 'number',
    },
    'income-entries': {
      name: ['收入记录', 'Income entry |||| Income entries'],
      operations: { list: 'household.income.list', create: 'household.income.record' },
    },
  },
  messages: [() => import('./messages.ts')],
});
