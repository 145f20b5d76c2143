import { NotificationList } from './notification-list.tsx';

export { NotificationBell } from './notification-bell.tsx';
export const notifications = { name: 'notifications', list: NotificationList };
