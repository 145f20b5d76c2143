import { Button } from '@mui/material';
import { FILING, type FilingDetail } from '@yinhu/contracts/filing';
import { useCallback, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { useCommand } from '../../api/use-operation.ts';
import { ReasonDialog } from '../../shared/reason-dialog.tsx';

/** Tells what became of a submitted plan. */
export function useSubmissionNotice() {
  const notify = useNotify();
  return useCallback(
    ({ status, number, decisions }: FilingDetail) => {
      if (status !== 'in_review') notify('filing.filed_as', { type: 'success', messageArgs: { number } });
      else if (decisions.at(-1)?.rules.every(({ passed }) => passed))
        notify('filing.passed_to_review', { type: 'info' });
      else notify('filing.sent_to_review', { type: 'warning' });
    },
    [notify],
  );
}

export const SubmitFiling = ({ id }: { id: string }) => {
  const translate = useTranslate();
  const tell = useSubmissionNotice();
  const [open, setOpen] = useState(false);
  const { mutate, isPending } = useCommand(FILING.filings.submit);
  if (!mayCall(FILING.filings.submit, session.role)) return null;
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('filing.submit')}
      </Button>
      {open && (
        <ReasonDialog
          open
          title={translate('filing.submit')}
          text={translate('filing.submit_confirm')}
          busy={isPending}
          onClose={() => setOpen(false)}
          onConfirm={() => mutate({ id }, { onSuccess: tell, onSettled: () => setOpen(false) })}
        />
      )}
    </>
  );
};
