import { feature } from '../../api/feature.ts';

export const ruleReplays = feature({
  resources: {
    'rule-replays': {
      name: ['规则回放', 'Replay |||| Replays'],
      operations: {
        list: 'filing.ruleReplays.list',
        get: 'filing.ruleReplays.get',
        create: 'filing.ruleReplays.start',
      },
      pages: {
        list: async () => (await import('./replay-list.tsx')).ReplayList,
        show: async () => (await import('./replay-show.tsx')).ReplayShow,
        create: async () => (await import('./replay-create.tsx')).ReplayCreate,
      },
    },
    'rule-replay-differences': {
      name: ['不同的结论', 'Differences'],
      operations: { list: 'filing.ruleReplays.differences' },
    },
  },
  messages: [() => import('./messages.ts')],
});
