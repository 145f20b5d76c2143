import { Box } from '@mui/material';
import { IDENTITY } from '@yinhu/contracts/identity';
import { PasswordInput } from 'react-admin';
import { session } from '../../api/session.ts';
import { ContractForm } from '../../shared/contract-form.tsx';
import { SubmitButton } from '../../shared/submit-button.tsx';

const EMPTY = { currentPassword: '', newPassword: '' };

/** Another password for oneself. This session goes on, all others end. */
export const PasswordForm = ({ onDone }: { onDone: () => void }) => (
  <ContractForm
    operation={IDENTITY.sessions.changePassword}
    resource="account"
    defaults={EMPTY}
    toInput={({ currentPassword, newPassword }) => ({ currentPassword, newPassword })}
    onDone={(changed) => {
      session.adopt(changed);
      onDone();
    }}
  >
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 480 }}>
      <PasswordInput
        source="currentPassword"
        label="account.current_password"
        autoComplete="current-password"
        fullWidth
      />
      <PasswordInput
        source="newPassword"
        label="account.new_password"
        helperText="account.password_rules"
        autoComplete="new-password"
        fullWidth
      />
      <Box>
        <SubmitButton label="account.change_password" />
      </Box>
    </Box>
  </ContractForm>
);
