import { Notification } from 'react-admin';

/**
 * What was done, or why not. At the top: the buttons that follow are at the foot of dialogs and of the phone.
 */
export const Notices = () => <Notification anchorOrigin={{ vertical: 'top', horizontal: 'center' }} />;
