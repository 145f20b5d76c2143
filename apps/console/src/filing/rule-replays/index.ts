import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const ruleReplays: ResourceProps = {
  name: 'rule-replays',
  list: lazy(async () => ({ default: (await import('./replay-list.tsx')).ReplayList })),
  show: lazy(async () => ({ default: (await import('./replay-show.tsx')).ReplayShow })),
  create: lazy(async () => ({ default: (await import('./replay-create.tsx')).ReplayCreate })),
};
