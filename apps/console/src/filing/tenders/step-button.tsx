import { Button, type ButtonProps } from '@mui/material';
import type { TenderDetail } from '@yinhu/contracts/filing';
import type { Operation, OutputOf } from '@yinhu/contracts/kernel';
import { type ReactNode, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { mayCall } from '../../api/access.ts';
import { withoutBlanks } from '../../api/form-schema.ts';
import { session } from '../../api/session.ts';
import { FormDialog } from '../../shared/form-dialog.tsx';

interface StepButtonProps<Op extends Operation> {
  readonly operation: Op;
  /** What the operation takes beside the form's values. */
  readonly of: object;
  /**
   * Translation keys: the button, the dialog’s heading (the button’s unless given), what it says above the
   * inputs.
   */
  readonly label: string;
  readonly title?: string;
  readonly hint?: string;
  readonly defaults?: object;
  readonly toInput?: (values: FieldValues) => object;
  readonly wide?: boolean;
  readonly danger?: boolean;
  readonly look?: Pick<ButtonProps, 'variant' | 'color' | 'size' | 'startIcon'>;
  readonly children: ReactNode;
}

/**
 * A step of a tender behind a button: for roles that may take it, in a dialog that asks what the step is
 * about.
 */
export const StepButton = <Op extends Operation>({
  operation,
  of,
  label,
  title = label,
  hint,
  toInput,
  look,
  children,
  ...form
}: StepButtonProps<Op>) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  if (!mayCall(operation, session.role)) return null;
  const close = () => setOpen(false);
  const done = (result: OutputOf<Op>) => {
    const { history } = result as TenderDetail;
    const isProposed = history.at(-1)?.action === 'propose_overrun';
    notify(isProposed ? 'tender.overrun_waits' : 'tender.done', { type: isProposed ? 'info' : 'success' });
    close();
  };
  return (
    <>
      <Button variant="outlined" {...look} onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      {open && (
        <FormDialog
          {...form}
          operation={operation}
          resource="tenders"
          title={translate(title)}
          hint={hint && translate(hint)}
          toInput={(values) => withoutBlanks({ ...(toInput ? toInput(values) : values), ...of })}
          onDone={done}
          onClose={close}
        >
          {children}
        </FormDialog>
      )}
    </>
  );
};
