import { Box, Paper } from '@mui/material';
import { FILING, type VenueRoom } from '@yinhu/contracts/filing';
import { useGetOne, useNotify, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router-dom';
import { withoutBlanks } from '../../api/form-schema.ts';
import { ContractForm } from '../../shared/contract-form.tsx';
import { LoadError } from '../../shared/load-error.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordSkeleton } from '../../shared/record-skeleton.tsx';
import { RequireCreate } from '../../shared/require-create.tsx';
import { SubmitButton } from '../../shared/submit-button.tsx';
import { RoomInputs } from './room-inputs.tsx';

export const RoomEdit = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: room, error } = useGetOne<VenueRoom>('venue-rooms', { id });
  return (
    <RequireCreate action="edit">
      {error ? (
        <LoadError error={error} />
      ) : (
        <Page narrow title={translate('venue.edit_room')} lead={room?.name} back={`/venue-rooms/${id}/show`}>
          {room ? <Editor room={room} /> : <RecordSkeleton />}
        </Page>
      )}
    </RequireCreate>
  );
};

const FIELDS = ['name', 'address', 'capacity', 'equipment', 'equipmentNote', 'openingHours'] as const;
const pick = (values: FieldValues) => Object.fromEntries(FIELDS.map((field) => [field, values[field]]));

const Editor = ({ room }: { room: VenueRoom }) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const { id, version } = room;
  const onDone = () => {
    notify('venue.room_changed', { type: 'success' });
    navigate(`/venue-rooms/${id}/show`);
  };
  return (
    <ContractForm
      operation={FILING.venueRooms.change}
      resource="venue-rooms"
      defaults={pick(room)}
      toInput={(values) => ({ ...withoutBlanks(pick(values)), id, version })}
      onDone={onDone}
      warn
    >
      <Paper sx={{ p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: 'grid', gap: 2, mb: 3 }}>
          <RoomInputs />
        </Box>
        <SubmitButton />
      </Paper>
    </ContractForm>
  );
};
