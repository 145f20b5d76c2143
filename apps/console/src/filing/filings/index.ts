import { createElement, lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';

const FilingAmend = lazy(async () => ({ default: (await import('./filing-amend.tsx')).FilingAmend }));

export const filings: ResourceProps = {
  name: 'filings',
  list: lazy(async () => ({ default: (await import('./filing-list.tsx')).FilingList })),
  show: lazy(async () => ({ default: (await import('./filing-show.tsx')).FilingShow })),
  create: lazy(async () => ({ default: (await import('./filing-create.tsx')).FilingCreate })),
  edit: lazy(async () => ({ default: (await import('./filing-edit.tsx')).FilingEdit })),
  recordRepresentation: 'title',
  children: createElement(Route, { path: ':id/amend', element: createElement(FilingAmend) }),
};
