import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const organisations: ResourceProps = {
  name: 'organisations',
  list: lazy(async () => ({ default: (await import('./organisation-list.tsx')).OrganisationList })),
  show: lazy(async () => ({ default: (await import('./organisation-show.tsx')).OrganisationShow })),
  create: lazy(async () => ({ default: (await import('./organisation-create.tsx')).OrganisationCreate })),
  recordRepresentation: 'name',
};
