import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import type { Operation } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { ContractForm, type ContractFormProps } from './contract-form.tsx';
import { SubmitButton } from './submit-button.tsx';

interface FormDialogProps<Op extends Operation> extends ContractFormProps<Op> {
  readonly title: string;
  readonly hint?: string;
  readonly submit?: string;
  readonly wide?: boolean;
  /** What it does cannot be undone. */
  readonly danger?: boolean;
  readonly onClose: () => void;
}

/** A form over the page, for what belongs to the record shown. Mounted while open. */
export const FormDialog = <Op extends Operation>({
  title,
  hint,
  submit,
  wide,
  danger,
  onClose,
  children,
  ...form
}: FormDialogProps<Op>) => {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth={wide ? 'md' : 'sm'} scroll="body">
      <ContractForm {...(form as ContractFormProps<Op>)}>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent>
          {hint && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 2 }}>
              {hint}
            </Typography>
          )}
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>{children}</Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button color="inherit" onClick={onClose}>
            {translate('words.cancel')}
          </Button>
          <SubmitButton label={submit} color={danger ? 'error' : 'primary'} />
        </DialogActions>
      </ContractForm>
    </Dialog>
  );
};
