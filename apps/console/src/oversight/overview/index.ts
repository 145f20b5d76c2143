import { lazy } from 'react';

/** Pages of the overview; charts come in a part of their own. */
export const OverviewPage = lazy(async () => ({ default: (await import('./overview-page.tsx')).OverviewPage }));
