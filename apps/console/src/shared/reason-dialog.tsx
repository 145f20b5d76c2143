import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';

interface ReasonDialogProps {
  readonly open: boolean;
  /** Translated. */
  readonly title: string;
  readonly text?: string;
  /** Most characters of the reason; no reason is asked for when absent. */
  readonly reason?: number;
  readonly reasonLabel?: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

/** Asks for confirmation, and for the reason where one is kept. */
export const ReasonDialog = ({
  open,
  title,
  text,
  reason,
  reasonLabel,
  danger,
  busy,
  onClose,
  onConfirm,
}: ReasonDialogProps) => {
  const translate = useTranslate();
  const [given, setGiven] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason && !given.trim()) return setMissing(true);
    onConfirm(given.trim());
  };
  return (
    <Dialog open={open} onClose={busy ? undefined : onClose} fullWidth maxWidth="xs">
      <form onSubmit={submit} noValidate>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          {text && <DialogContentText sx={{ mb: reason ? 2 : 0 }}>{text}</DialogContentText>}
          {reason && (
            <TextField
              autoFocus
              multiline
              minRows={2}
              label={reasonLabel ?? translate('words.reason')}
              value={given}
              onChange={(event) => setGiven(event.target.value)}
              error={missing && !given.trim()}
              helperText={
                missing && !given.trim()
                  ? translate('ra.validation.required')
                  : translate('words.reason_help')
              }
              slotProps={{ htmlInput: { maxLength: reason } }}
              sx={{ mt: 1 }}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onClose} disabled={busy}>
            {translate('words.cancel')}
          </Button>
          <Button type="submit" variant="contained" color={danger ? 'error' : 'primary'} loading={busy}>
            {translate('words.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
