import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import { feature } from '../../api/feature.ts';

export const filings = feature({
  resources: {
    filings: {
      name: ['采购备案', 'Filing |||| Filings'],
      operations: {
        list: 'filing.filings.list',
        get: 'filing.filings.get',
        create: 'filing.filings.draft',
        update: 'filing.filings.revise',
      },
      menu: { section: 'filing', order: 20, icon: AssignmentOutlined, homeOf: ['entity_clerk'] },
      pages: {
        list: async () => (await import('./filing-list.tsx')).FilingList,
        show: async () => (await import('./filing-show.tsx')).FilingShow,
        create: async () => (await import('./filing-create.tsx')).FilingCreate,
        edit: async () => (await import('./filing-edit.tsx')).FilingEdit,
      },
      recordRepresentation: 'title',
      children: [{ path: ':id/amend', page: async () => (await import('./filing-amend.tsx')).FilingAmend }],
    },
    'filing-working-copies': {
      operations: { list: 'filing.workingCopies.list', get: 'filing.workingCopies.get' },
    },
  },
  messages: [() => import('./messages.ts')],
});
