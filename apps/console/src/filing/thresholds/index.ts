import { feature } from '../../api/feature.ts';

export const thresholds = feature({
  resources: {
    thresholds: {
      name: ['限额标准', 'Threshold |||| Thresholds'],
      operations: { list: 'filing.thresholds.list', create: 'filing.thresholds.add' },
      pages: {
        list: async () => (await import('./threshold-list.tsx')).ThresholdList,
        create: async () => (await import('./threshold-create.tsx')).ThresholdCreate,
      },
    },
  },
  messages: [() => import('./messages.ts')],
});
