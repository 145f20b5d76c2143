import { Button, type ButtonProps } from '@mui/material';
import { IDENTITY, type User } from '@yinhu/contracts/identity';
import { useState } from 'react';
import { PasswordInput, useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';

/** What may be done with somebody else's account. */
export const UserActions = ({ user, size }: { user: User } & Pick<ButtonProps, 'size'>) => {
  const { id, status } = user;
  if (id === session.current?.id) return null;
  return (
    <>
      <ResetPassword user={user} size={size} />
      {status === 'active' ? (
        <CommandButton
          operation={IDENTITY.users.suspend}
          input={(reason) => ({ id, reason })}
          label="user.suspend"
          confirm="user.suspend_confirm"
          done="user.suspended"
          reason={200}
          look={{ color: 'error', size }}
        />
      ) : (
        <CommandButton
          operation={IDENTITY.users.reactivate}
          input={() => ({ id })}
          label="user.reactivate"
          confirm="user.reactivate_confirm"
          done="user.reactivated"
          look={{ variant: 'contained', size }}
        />
      )}
    </>
  );
};

const NO_PASSWORD = { password: '' };

const ResetPassword = ({ user: { id, name }, size }: { user: User } & Pick<ButtonProps, 'size'>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  if (!mayCall(IDENTITY.users.resetPassword, session.role)) return null;
  const onClose = () => setOpen(false);
  const onDone = () => {
    notify('user.password_reset', { type: 'success' });
    onClose();
  };
  return (
    <>
      <Button variant="outlined" size={size} onClick={() => setOpen(true)}>
        {translate('user.reset_password')}
      </Button>
      {open && (
        <FormDialog
          operation={IDENTITY.users.resetPassword}
          resource="users"
          title={translate('user.reset_password_of', { name })}
          hint={translate('user.reset_password_hint')}
          submit="user.reset_password"
          defaults={NO_PASSWORD}
          toInput={({ password }) => ({ id, password })}
          {...{ onDone, onClose }}
        >
          <PasswordInput
            source="password"
            label="user.new_password"
            helperText="user.password_hint"
            autoComplete="new-password"
            fullWidth
          />
        </FormDialog>
      )}
    </>
  );
};
