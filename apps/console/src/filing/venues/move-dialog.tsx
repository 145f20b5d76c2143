import { FILING, type VenueBookingDetail, type VenueRoom } from '@yinhu/contracts/filing';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { withoutBlanks } from '../../api/form-schema.ts';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { MomentInput } from './moment-input.tsx';

/** Moves a booking to a slot of its owner's choice. */
export const MoveDialog = ({
  booking: { id, slot, earliest },
  onClose,
}: {
  booking: VenueBookingDetail;
  onClose: () => void;
}) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { data: rooms = [] } = useGetList<VenueRoom>('venue-rooms', {
    filter: { status: 'open' },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const onDone = () => {
    notify('venue.moved', { type: 'success' });
    onClose();
  };
  return (
    <FormDialog
      operation={FILING.venueBookings.move}
      resource="venue-bookings"
      title={translate('venue.move')}
      hint={translate('venue.move_hint')}
      submit="venue.move"
      defaults={{ roomId: slot?.roomId ?? '', startsAt: slot?.startsAt ?? earliest }}
      toInput={(values) => ({ ...withoutBlanks(values), id })}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceInput source="roomId" choices={rooms.map(({ id: value, name }) => ({ id: value, name }))} />
      <MomentInput source="startsAt" />
    </FormDialog>
  );
};
