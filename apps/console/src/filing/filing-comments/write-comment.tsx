import { Box, Button, TextField, Typography } from '@mui/material';
import { FILING } from '@yinhu/contracts/filing';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCommand } from '../../api/use-operation.ts';

const MOST = 2000;

/** The box to write in. What could not be sent stays there. */
export const WriteComment = ({ filingId }: { filingId: string }) => {
  const translate = useTranslate();
  const [body, setBody] = useState('');
  const { mutate, isPending } = useCommand(FILING.comments.post);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (body.trim() && !isPending) mutate({ filingId, body }, { onSuccess: () => setBody('') });
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <Box component="form" onSubmit={send} sx={{ mt: 2, display: 'grid', gap: 1 }}>
      <TextField
        multiline
        minRows={2}
        maxRows={10}
        label={translate('comment.write')}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={sendByKey}
        slotProps={{ htmlInput: { maxLength: MOST } }}
      />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1.5 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'inline' } }}>
          {translate('comment.write_hint')}
        </Typography>
        <Button type="submit" variant="contained" loading={isPending} disabled={!body.trim()}>
          {translate('comment.send')}
        </Button>
      </Box>
    </Box>
  );
};
