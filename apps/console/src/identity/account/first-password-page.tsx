import LogoutIcon from '@mui/icons-material/Logout';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useLogout, useRedirect, useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';
import { Brand } from '../../shared/brand.tsx';
import { DocumentLanguage, useDocumentTitle } from '../../shared/document-language.tsx';
import { LanguageSwitch } from '../../shared/language-switch.tsx';
import { PasswordForm } from './password-form.tsx';

/** All that somebody sees whose password another person chose. */
export const FirstPasswordPage = () => {
  const translate = useTranslate();
  const logout = useLogout();
  const redirect = useRedirect();
  useDocumentTitle();
  return (
    <Box
      sx={{ minHeight: '100vh', bgcolor: 'background.default', color: 'text.primary', p: { xs: 2, sm: 4 } }}
    >
      <DocumentLanguage />
      <Box sx={{ display: 'flex', alignItems: 'center', mb: { xs: 2, sm: 6 } }}>
        <Box sx={{ mr: 'auto' }}>
          <Brand />
        </Box>
        <LanguageSwitch />
      </Box>
      <Paper component="main" sx={{ p: { xs: 2.5, sm: 4 }, maxWidth: 480, mx: 'auto' }}>
        <Typography variant="h1" sx={{ mb: 1.5 }}>
          {translate('account.first_password')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mb: 3 }}>
          {translate('account.first_password_hint', { name: session.current?.name })}
        </Typography>
        <PasswordForm onDone={() => redirect('/')} />
        <Button color="inherit" startIcon={<LogoutIcon />} onClick={() => logout()} sx={{ mt: 2 }}>
          {translate('ra.auth.logout')}
        </Button>
      </Paper>
    </Box>
  );
};
