import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { Alert, Box, Button, IconButton, InputAdornment, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { messageOf } from '../../api/problems.ts';

export const SignInForm = () => {
  const translate = useTranslate();
  const login = useLogin();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const username = String(form.get('username')).trim();
    const password = String(form.get('password'));
    if (!username || !password) return setFault('sign_in.enter_both');
    setBusy(true);
    setFault(null);
    try {
      await login({ username, password });
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
    }
  };

  return (
    <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 2 }}>
      {fault && (
        <Alert severity="error" role="alert">
          {translate(fault, { _: fault })}
        </Alert>
      )}
      <TextField
        name="username"
        label={translate('sign_in.username')}
        autoComplete="username"
        autoFocus
        size="medium"
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <PasswordField />
      <Button type="submit" variant="contained" size="large" loading={busy}>
        {translate('sign_in.submit')}
      </Button>
    </Box>
  );
};

const PasswordField = () => {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  const toggle = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        aria-label={translate(shown ? 'sign_in.hide_password' : 'sign_in.show_password')}
        onClick={() => setShown(!shown)}
      >
        {shown ? <VisibilityOff /> : <Visibility />}
      </IconButton>
    </InputAdornment>
  );
  return (
    <TextField
      name="password"
      label={translate('sign_in.password')}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      size="medium"
      slotProps={{ input: { endAdornment: toggle } }}
    />
  );
};
