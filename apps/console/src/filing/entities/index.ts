import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const EntityImportPage = lazy(async () => ({ default: (await import('./entity-import.tsx')).EntityImport }));

export const entities: ResourceProps = {
  name: 'entities',
  list: lazy(async () => ({ default: (await import('./entity-list.tsx')).EntityList })),
  show: lazy(async () => ({ default: (await import('./entity-show.tsx')).EntityShow })),
  create: lazy(async () => ({ default: (await import('./entity-create.tsx')).EntityCreate })),
  recordRepresentation: 'name',
};
