import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { feature } from '../../api/feature.ts';

export const registrationConflicts = feature({
  resources: {
    'registration-conflicts': {
      name: ['建档核实', 'Held registration |||| Held registrations'],
      operations: { list: 'household.registrationConflicts.list' },
      menu: { section: 'household', order: 50, icon: PersonSearchOutlined },
      pages: {
        list: async () => (await import('./registration-conflict-list.tsx')).RegistrationConflictList,
      },
      recordRepresentation: 'name',
    },
  },
  messages: [() => import('./messages.ts')],
});
