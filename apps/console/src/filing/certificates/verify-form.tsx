import { Box, Button, Paper, TextField } from '@mui/material';
import { FilingNumber, TypedDigest } from '@yinhu/contracts/filing';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { grouped, verifyPath } from './digest-text.ts';

const plain = (typed: string) => typed.replace(/\s/g, '').toLowerCase();

/** Number and digest, typed from paper. The answer has an address of its own, to be kept or sent. */
export const VerifyForm = (asked: { number: string; digest: string }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [number, setNumber] = useState(asked.number);
  const [digest, setDigest] = useState(grouped(asked.digest));
  const [sent, setSent] = useState(asked.digest !== '');
  const isNumber = FilingNumber.safeParse(number).success;
  const isDigest = TypedDigest.safeParse(digest).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (isNumber && isDigest) navigate(verifyPath(number.trim(), plain(digest)));
  };
  const help = (field: string, ok: boolean) => ({
    error: sent && !ok,
    helperText: translate(sent && !ok ? `verify.${field}_wrong` : `verify.${field}_hint`),
  });
  return (
    <Paper component="form" onSubmit={submit} noValidate sx={{ p: { xs: 2, sm: 2.5 }, mb: 2 }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 2fr auto' }, alignItems: 'start' }}>
        <TextField
          label={translate('verify.number')}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          {...help('number', isNumber)}
          slotProps={{ htmlInput: { maxLength: 30, autoComplete: 'off' } }}
        />
        <TextField
          label={translate('verify.digest')}
          value={digest}
          onChange={(event) => setDigest(event.target.value)}
          {...help('digest', isDigest)}
          slotProps={{
            htmlInput: {
              maxLength: 120,
              autoComplete: 'off',
              spellCheck: false,
              style: { fontFamily: 'ui-monospace, Consolas, monospace' },
            },
          }}
        />
        <Button type="submit" variant="contained" size="large">
          {translate('verify.submit')}
        </Button>
      </Box>
    </Paper>
  );
};
