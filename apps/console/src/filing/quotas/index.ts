import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const QuotaImportPage = lazy(async () => ({ default: (await import('./quota-import.tsx')).QuotaImport }));

export const quotas: ResourceProps = {
  name: 'quotas',
  list: lazy(async () => ({ default: (await import('./quota-list.tsx')).QuotaList })),
  show: lazy(async () => ({ default: (await import('./quota-show.tsx')).QuotaShow })),
  create: lazy(async () => ({ default: (await import('./quota-create.tsx')).QuotaCreate })),
  recordRepresentation: 'entityName',
};
