import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const publishedFilings: ResourceProps = {
  name: 'published-filings',
  list: lazy(async () => ({ default: (await import('./published-filing-list.tsx')).PublishedFilingList })),
  show: lazy(async () => ({ default: (await import('./published-filing-show.tsx')).PublishedFilingShow })),
  recordRepresentation: 'title',
};
