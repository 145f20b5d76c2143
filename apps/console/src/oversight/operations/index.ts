import { lazy } from 'react';

export const OperationsPage = lazy(async () => ({ default: (await import('./operations-page.tsx')).OperationsPage }));
