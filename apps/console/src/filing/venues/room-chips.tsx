import { Box, Chip, useTheme } from '@mui/material';
import { type VenueRoom, VenueRoomStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { roomColour } from './calendar-look.ts';

interface RoomChipsProps {
  readonly rooms: readonly VenueRoom[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which rooms the calendar shows, each with its colour. */
export const RoomChips = ({ rooms, chosen, onChange }: RoomChipsProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const theme = useTheme();
  const isAll = chosen.length === rooms.length;
  const toggle = (id: string) => {
    const next = isAll
      ? [id]
      : chosen.includes(id)
        ? chosen.filter((other) => other !== id)
        : [...chosen, id];
    onChange(next.length === 0 ? rooms.map((room) => room.id) : next);
  };
  return (
    <Box
      role="group"
      aria-label={translate('venue.rooms_shown')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
    >
      <Chip
        label={translate('venue.all_rooms')}
        aria-pressed={isAll}
        variant={isAll ? 'filled' : 'outlined'}
        onClick={() => onChange(rooms.map(({ id }) => id))}
      />
      {rooms.map(({ id, name, capacity, status }, place) => {
        const isShown = chosen.includes(id);
        return (
          <Chip
            key={id}
            icon={
              <Box
                component="span"
                aria-hidden
                sx={{
                  width: 10,
                  height: 10,
                  borderRadius: '50%',
                  bgcolor: roomColour(theme, place),
                  ml: '10px !important',
                }}
              />
            }
            label={`${name} · ${translate('venue.people', { smart_count: capacity })}${status === 'closed' ? ` · ${label(VenueRoomStatus, status)}` : ''}`}
            aria-pressed={isShown && !isAll}
            variant={isShown && !isAll ? 'filled' : 'outlined'}
            onClick={() => toggle(id)}
          />
        );
      })}
    </Box>
  );
};
