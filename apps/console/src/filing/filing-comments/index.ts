import { feature } from '../../api/feature.ts';

export const filingComments = feature({
  resources: {
    'filing-comments': {
      operations: { list: 'filing.comments.list', create: 'filing.comments.post' },
    },
  },
  messages: [() => import('./messages.ts')],
});
