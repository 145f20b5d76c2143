import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const registrationConflicts: ResourceProps = {
  name: 'registration-conflicts',
  list: lazy(async () => ({ default: (await import('./registration-conflict-list.tsx')).RegistrationConflictList })),
  recordRepresentation: 'name',
};
