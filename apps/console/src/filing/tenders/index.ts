import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { feature } from '../../api/feature.ts';

export const tenders = feature({
  resources: {
    tenders: {
      name: ['采购项目', 'Tender |||| Tenders'],
      operations: { list: 'filing.tenders.list', get: 'filing.tenders.get', create: 'filing.tenders.create' },
      menu: { section: 'filing', order: 30, icon: GavelOutlined },
      pages: {
        list: async () => (await import('./tender-list.tsx')).TenderList,
        show: async () => (await import('./tender-show.tsx')).TenderShow,
        create: async () => (await import('./tender-create.tsx')).TenderCreate,
      },
      recordRepresentation: 'title',
    },
    suppliers: {
      name: ['供应商', 'Supplier |||| Suppliers'],
      operations: { list: 'filing.suppliers.list' },
    },
  },
  messages: [() => import('./messages.ts')],
});
