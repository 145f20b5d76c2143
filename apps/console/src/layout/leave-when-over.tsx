import { useEffect } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { session } from '../api/session.ts';

/**
 * Leads to the sign-in page as soon as the session turns out to be over, without waiting for the next click.
 */
export const LeaveWhenOver = () => {
  const logout = useLogout();
  const notify = useNotify();
  useEffect(
    () =>
      session.onEnd(() => {
        notify('account.over', { type: 'warning' });
        void logout();
      }),
    [logout, notify],
  );
  return null;
};
