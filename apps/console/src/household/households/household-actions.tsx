import { Button } from '@mui/material';
import { HOUSEHOLD, type HouseholdDetail, PovertyStatus } from '@yinhu/contracts/household';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { EnumInput } from '../../shared/enum-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { WordsInput } from '../../shared/words-input.tsx';

/** Township and county change the poverty status, with the reason. */
export const HouseholdActions = ({ household: { id, povertyStatus } }: { household: HouseholdDetail }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  if (!mayCall(HOUSEHOLD.households.changeStatus, session.role)) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('household.change_status')}
      </Button>
      {open && (
        <FormDialog
          operation={HOUSEHOLD.households.changeStatus}
          resource="households"
          title={translate('household.change_status')}
          toInput={(values) => ({
            id,
            povertyStatus: values.povertyStatus || undefined,
            reason: values.reason || undefined,
          })}
          onDone={() => {
            notify('household.status_changed', { type: 'success' });
            close();
          }}
          onClose={close}
        >
          <EnumInput
            source="povertyStatus"
            of={PovertyStatus}
            label="household.new_status"
            only={PovertyStatus.options.filter((status) => status !== povertyStatus)}
          />
          <WordsInput source="reason" label="words.reason" rows={2} hint="words.reason_help" />
        </FormDialog>
      )}
    </>
  );
};
