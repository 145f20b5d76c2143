import { Box, Collapse, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { operationAt } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';

const HELP = operationAt('identity.sessions.help');

/** Passwords are given anew by a person who knows the person: this says by whom. */
export const ForgottenPassword = () => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { data } = useOperation(HELP, {}, { enabled: open });
  return (
    <Box sx={{ mt: 2 }}>
      <Link
        component="button"
        type="button"
        variant="body2"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
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
