import EditOutlined from '@mui/icons-material/EditOutlined';
import { Box, Button, Typography } from '@mui/material';
import { FILING, type OpeningHours, type VenueRoom, VenueRoomStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip } from '../../shared/status-chip.tsx';
import { ClosureSection } from './closure-section.tsx';
import { useEquipmentText } from './use-equipment-text.ts';

export const RoomShow = () => {
  const translate = useTranslate();
  const equipmentText = useEquipmentText();
  const name = (field: string) => translate(`resources.venue-rooms.fields.${field}`);
  return (
    <ShowPage<VenueRoom>>
      {(room) => (
        <Page
          title={room.name}
          badge={<StatusChip of={VenueRoomStatus} value={room.status} />}
          lead={room.address}
          back="/venue-rooms"
          actions={<RoomActions room={room} />}
        >
          <Section>
            <Facts
              facts={[
                { label: name('capacity'), value: translate('venue.people', { smart_count: room.capacity }) },
                { label: name('equipment'), value: equipmentText(room.equipment) },
                room.equipmentNote && { label: name('equipmentNote'), value: room.equipmentNote, wide: true },
              ]}
            />
          </Section>
          <Section title={name('openingHours')}>
            <WeekHours hours={room.openingHours} />
          </Section>
          <ClosureSection roomId={room.id} />
        </Page>
      )}
    </ShowPage>
  );
};

const RoomActions = ({ room: { id, status } }: { room: VenueRoom }) => {
  const translate = useTranslate();
  return (
    <>
      <Button component={Link} to={`/venue-calendar?rooms=${id}`} variant="contained">
        {translate('menu.pages.venue-calendar')}
      </Button>
      {mayCall(FILING.venueRooms.change, session.role) && (
        <Button component={Link} to={`/venue-rooms/${id}`} variant="outlined" startIcon={<EditOutlined />}>
          {translate('venue.edit_room')}
        </Button>
      )}
      {status === 'open' ? (
        <CommandButton
          operation={FILING.venueRooms.close}
          input={(reason) => ({ id, reason })}
          label="venue.close_room"
          confirm="venue.close_room_confirm"
          done="venue.room_closed"
          reason={200}
          look={{ color: 'error', variant: 'text' }}
        />
      ) : (
        <CommandButton
          operation={FILING.venueRooms.reopen}
          input={() => ({ id })}
          label="venue.reopen_room"
          confirm="venue.reopen_room_confirm"
          done="venue.room_reopened"
        />
      )}
    </>
  );
};

const WeekHours = ({ hours }: { hours: readonly OpeningHours[] }) => {
  const translate = useTranslate();
  return (
    <>
      <Facts
        facts={[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const span = hours.find((each) => each.weekday === weekday);
          return {
            label: translate(`venue.weekdays.${weekday}`),
            value: span ? `${span.opens}–${span.closes}` : translate('venue.shut'),
          };
        })}
      />
      <Box sx={{ mt: 1.5 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('venue.working_days')}
        </Typography>
      </Box>
    </>
  );
};
