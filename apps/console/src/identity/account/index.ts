import { feature } from '../../api/feature.ts';
import { messages } from './messages.ts';

export const account = feature({
  textsAtOnce: messages,
  routes: [
    {
      path: '/account',
      page: async () => (await import('./account-page.tsx')).AccountPage,
      operation: 'identity.sessions.changePassword',
    },
  ],
});
