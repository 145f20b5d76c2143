import { Typography } from '@mui/material';
import { IDENTITY } from '@yinhu/contracts/identity';
import { Role } from '@yinhu/contracts/system';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { DivisionName } from '../../shared/division-name.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { PasswordForm } from './password-form.tsx';

/** One's own account: who one is here, another password, and the way out of every browser. */
export const AccountPage = () => {
  const translate = useTranslate();
  const label = useLabel();
  const notify = useNotify();
  const logout = useLogout();
  const user = session.current;
  if (!user) return null;
  const name = (field: string) => translate(`resources.users.fields.${field}`);
  const facts = [
    { label: name('username'), value: user.username },
    { label: name('role'), value: label(Role, user.role) },
    { label: name('organisationName'), value: user.organisationName },
    { label: name('divisionCode'), value: <DivisionName code={user.divisionCode} full /> },
  ];
  return (
    <Page title={translate('account.title')} lead={user.name} narrow>
      <Section>
        <Facts facts={facts} />
      </Section>
      <Section title={translate('account.change_password')}>
        <Hint text="account.change_password_hint" />
        <PasswordForm onDone={() => notify('account.password_changed', { type: 'success' })} />
      </Section>
      <Section title={translate('account.sign_out_everywhere')}>
        <Hint text="account.sign_out_everywhere_hint" />
        <CommandButton
          operation={IDENTITY.sessions.closeAll}
          input={() => ({})}
          label="account.sign_out_everywhere"
          confirm="account.sign_out_everywhere_confirm"
          done="account.signed_out_everywhere"
          look={{ color: 'error' }}
          onDone={() => void logout()}
        />
      </Section>
    </Page>
  );
};

const Hint = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2, maxWidth: 640 }}>
      {translate(text)}
    </Typography>
  );
};
