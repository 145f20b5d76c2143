import Close from '@mui/icons-material/Close';
import { Box, Button, IconButton, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FileMark } from './file-mark.tsx';
import type { Sending } from './use-attaching.ts';

interface SendingRowProps {
  readonly sending: Sending;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** A file on its way: how much of it has gone, or why it did not arrive. */
export const SendingRow = ({
  sending: { file, state, sent, error, mayRetry },
  onRetry,
  onDismiss,
}: SendingRowProps) => {
  const translate = useTranslate();
  const percent = Math.round(sent * 100);
  const said = {
    waiting: translate('attachment.waiting'),
    sending: sent < 1 ? translate('attachment.sending', { percent }) : translate('attachment.checking'),
    failed: error ?? '',
  }[state];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 1 }}>
      <FileMark fileName={file.name} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{file.name}</Typography>
        {state === 'sending' && (
          <LinearProgress
            variant={sent < 1 ? 'determinate' : 'indeterminate'}
            value={percent}
            aria-hidden
            sx={{ my: 0.5 }}
          />
        )}
        <Typography variant="body2" sx={{ color: state === 'failed' ? 'error.main' : 'text.secondary' }}>
          {translate(said, { _: said })}
        </Typography>
      </Box>
      {state === 'failed' && (
        <>
          {mayRetry && (
            <Button size="small" onClick={onRetry}>
              {translate('attachment.retry')}
            </Button>
          )}
          <IconButton
            size="small"
            onClick={onDismiss}
            aria-label={translate('attachment.dismiss', { name: file.name })}
          >
            <Close fontSize="small" />
          </IconButton>
        </>
      )}
    </Box>
  );
};
