import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const filingRules: ResourceProps = {
  name: 'filing-rules',
  list: lazy(async () => ({ default: (await import('./filing-rule-list.tsx')).FilingRuleList })),
  recordRepresentation: 'name',
};
