import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const users: ResourceProps = {
  name: 'users',
  list: lazy(async () => ({ default: (await import('./user-list.tsx')).UserList })),
  show: lazy(async () => ({ default: (await import('./user-show.tsx')).UserShow })),
  create: lazy(async () => ({ default: (await import('./user-create.tsx')).UserCreate })),
  recordRepresentation: 'name',
};
