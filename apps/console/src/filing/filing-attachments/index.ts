import { feature } from '../../api/feature.ts';

export const filingAttachments = feature({
  resources: {
    'filing-attachments': {
      operations: { list: 'filing.attachments.list' },
    },
  },
  messages: [() => import('./messages.ts')],
});
