import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import { IconButton } from '@mui/material';
import { Suspense } from 'react';
import { mayCall } from '../api/access.ts';
import { textsOf } from '../api/feature.ts';
import { session } from '../api/session.ts';
import { CONTEXTS } from '../features.ts';
import { lazyPage } from './lazy-page.ts';

const NotificationBell = lazyPage(
  async () => (await import('../filing/notifications/notification-bell.tsx')).NotificationBell,
  textsOf(CONTEXTS.filing),
);

const Placeholder = () => (
  <IconButton color="inherit" disabled aria-hidden>
    <NotificationsOutlined />
  </IconButton>
);

/** The bell, for roles that are told things. It comes after the frame: a visitor never loads it. */
export const Bell = () =>
  mayCall('filing.notifications.list', session.role) ? (
    <Suspense fallback={<Placeholder />}>
      <NotificationBell />
    </Suspense>
  ) : null;
