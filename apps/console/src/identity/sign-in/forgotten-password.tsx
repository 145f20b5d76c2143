import { Box, Collapse, Link, Typography } from '@mui/material';
import { IDENTITY } from '@yinhu/contracts/identity';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useOperation } from '../../api/use-operation.ts';

/** Passwords are given anew by a person who knows the person: this says by whom. */
export const ForgottenPassword = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { data } = useOperation(IDENTITY.sessions.help, {}, { enabled: open });
  return (
    <Box sx={{ mt: 2 }}>
      <Link component="button" type="button" variant="body2" aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate('account.forgot')}
      </Link>
      <Collapse in={open}>
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {translate('account.whom_to_call')}
        </Typography>
        {data?.contact && (
          <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
            {translate('account.contact', { contact: data.contact })}
          </Typography>
        )}
      </Collapse>
    </Box>
  );
};
