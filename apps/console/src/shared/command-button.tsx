import { Button, type ButtonProps } from '@mui/material';
import type { Operation, RequestOf } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../api/access.ts';
import { session } from '../api/session.ts';
import { useCommand } from '../api/use-operation.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface CommandButtonProps<Op extends Operation> {
  readonly operation: Op;
  /** The operation's input; `reason` is what the dialog asked for. */
  readonly input: (reason: string) => RequestOf<Op>;
  /** Translation keys: the button's text, the question, what is told after success. */
  readonly label: string;
  readonly confirm: string;
  readonly done: string;
  readonly reason?: number;
  readonly reasonLabel?: string;
  readonly look?: Pick<ButtonProps, 'variant' | 'color' | 'startIcon' | 'size'>;
  readonly onDone?: () => void;
}

/** A change of state behind a button: only for roles that may, asked first, told afterwards. */
export const CommandButton = <Op extends Operation>({
  operation,
  input,
  label,
  confirm,
  done,
  reason,
  reasonLabel,
  look,
  onDone,
}: CommandButtonProps<Op>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const { mutate, isPending } = useCommand(operation);
  if (!mayCall(operation, session.role)) return null;
  const run = (given: string) =>
    mutate(input(given), {
      onSuccess: () => {
        notify(done, { type: 'success' });
        onDone?.();
      },
      onSettled: () => setOpen(false),
    });
  return (
    <>
      <Button variant="outlined" {...look} onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      {open && (
        <ReasonDialog
          open
          title={translate(label)}
          text={translate(confirm)}
          reason={reason}
          reasonLabel={reasonLabel && translate(reasonLabel)}
          danger={look?.color === 'error'}
          busy={isPending}
          onClose={() => setOpen(false)}
          onConfirm={run}
        />
      )}
    </>
  );
};
