import GroupOutlined from '@mui/icons-material/GroupOutlined';
import { feature } from '../../api/feature.ts';

export const users = feature({
  resources: {
    users: {
      name: ['账号', 'Account |||| Accounts'],
      operations: { list: 'identity.users.list', get: 'identity.users.get', create: 'identity.users.create' },
      menu: { section: 'admin', order: 20, icon: GroupOutlined },
      pages: {
        list: async () => (await import('./user-list.tsx')).UserList,
        show: async () => (await import('./user-show.tsx')).UserShow,
        create: async () => (await import('./user-create.tsx')).UserCreate,
      },
      recordRepresentation: 'name',
    },
  },
  messages: [() => import('./messages.ts')],
});
