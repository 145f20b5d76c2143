import { FILING } from '@yinhu/contracts/filing';
import { useNotify, useTranslate } from 'react-admin';
import { withoutBlanks } from '../../api/form-schema.ts';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { MomentInput } from './moment-input.tsx';

/** Shuts a room, or without one all rooms of the county, for a time. */
export const ClosureDialog = ({ roomId, onClose }: { roomId?: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const onDone = () => {
    notify('venue.closure_added', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={FILING.venueClosures.add}
      resource="venue-closures"
      title={translate(roomId ? 'venue.add_closure' : 'venue.add_county_closure')}
      hint={translate('venue.closure_hint')}
      submit="venue.shut_it"
      toInput={(values) => ({ ...withoutBlanks(values), ...(roomId ? { roomId } : {}) })}
      onDone={onDone}
      onClose={onClose}
    >
      <Row>
        <MomentInput source="startsAt" />
        <MomentInput source="endsAt" />
      </Row>
      <WordsInput source="reason" rows={2} />
    </FormDialog>
  );
};
