import {
  FILING,
  type FilingSummary,
  type VenueBooking,
  type VenueRoom,
  VenueUse,
} from '@yinhu/contracts/filing';
import { NumberInput, useGetList, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ChoiceInput } from '../../shared/choice-input.tsx';
import { EnumInput } from '../../shared/enum-input.tsx';
import { FormDialog } from '../../shared/form-dialog.tsx';
import { Row } from '../../shared/row.tsx';
import { WordsInput } from '../../shared/words-input.tsx';
import { EquipmentInput } from './equipment-input.tsx';
import { MomentInput } from './moment-input.tsx';
import { Proposal } from './proposal.tsx';
import { useDurations } from './use-durations.ts';

/** What a drag over the calendar says already. */
export interface Prefilled {
  readonly earliest?: string;
  readonly latest?: string;
  readonly durationMinutes?: number;
  readonly preferredRoomId?: string;
}

interface RequestDialogProps {
  readonly prefilled: Prefilled;
  readonly rooms: readonly VenueRoom[];
  readonly onClose: () => void;
}

/**
 * Asks for a slot: how long, when at the earliest and latest, for how many; the slot it would get is shown
 * before it is booked.
 */
export const RequestDialog = ({ prefilled, rooms, onClose }: RequestDialogProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const onDone = (booking: VenueBooking) => {
    notify('venue.booked', { type: 'success' });
    navigate(`/venue-bookings/${booking.id}/show`);
  };
  const none = { id: '', name: translate('words.none') };
  const inUse = rooms.filter(({ status }) => status === 'open').map(({ id, name }) => ({ id, name }));
  return (
    <FormDialog
      operation={FILING.venueBookings.request}
      resource="venue-bookings"
      title={translate('venue.request')}
      hint={translate('venue.request_hint')}
      submit="venue.book"
      wide
      defaults={{
        title: '',
        use: 'bid_opening',
        durationMinutes: 120,
        equipment: [],
        filingId: '',
        preferredRoomId: '',
        ...prefilled,
      }}
      onDone={onDone}
      onClose={onClose}
    >
      <WordsInput source="title" />
      <Row>
        <EnumInput source="use" of={VenueUse} />
        <ChoiceInput source="filingId" choices={[none, ...usePlans()]} />
      </Row>
      <Row columns={3}>
        <ChoiceInput source="durationMinutes" choices={useDurations()} />
        <NumberInput source="headcount" min={1} step={1} helperText={false} fullWidth />
        <ChoiceInput source="preferredRoomId" choices={[none, ...inUse]} />
      </Row>
      <Row>
        <MomentInput source="earliest" />
        <MomentInput source="latest" />
      </Row>
      <EquipmentInput source="equipment" label="venue.equipment_needed" />
      <Proposal />
    </FormDialog>
  );
};

const LIVE = new Set(['in_review', 'filed', 'executing']);

/** The entity's plans that a room may be needed for, the latest first. */
function usePlans() {
  const { data = [] } = useGetList<FilingSummary>('filings', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'draftedAt', order: 'DESC' },
  });
  return data
    .filter(({ status }) => LIVE.has(status))
    .map(({ id, title, number }) => ({ id, name: number ? `${title}（${number}）` : title }));
}
