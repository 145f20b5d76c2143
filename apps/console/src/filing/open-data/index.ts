import { lazy } from 'react';

export const OpenDataPage = lazy(async () => ({ default: (await import('./open-data-page.tsx')).OpenDataPage }));
