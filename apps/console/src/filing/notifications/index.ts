import { feature } from '../../api/feature.ts';

export const notifications = feature({
  resources: {
    notifications: {
      name: ['通知', 'Notices'],
      operations: { list: 'filing.notifications.list' },
      pages: {
        list: async () => (await import('./notification-list.tsx')).NotificationList,
      },
    },
  },
  messages: [() => import('./messages.ts')],
});
