import { alpha, Box, useTheme } from '@mui/material';
import { BookingStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import type { SlotProps } from './calendar-events.ts';
import { roomColour } from './calendar-look.ts';
import { localOf } from './local-time.ts';

/**
 * One booking in the calendar: time, state in words, title, room. Of others' bookings a clerk sees that the
 * room is taken.
 */
export const SlotTile = ({ slot, room, place, short }: SlotProps & { readonly short: boolean }) => {
  const translate = useTranslate();
  const label = useLabel();
  const theme = useTheme();
  const colour = slot.bookingId ? roomColour(theme, place) : theme.palette.text.secondary;
  const isTentative = slot.status === 'tentative';
  const ground = alpha(colour, slot.bookingId ? 0.16 : 0.1);
  const stripes = `repeating-linear-gradient(-45deg, ${alpha(colour, 0.16)} 0 5px, transparent 5px 11px)`;
  const time = `${localOf(slot.startsAt).slice(11)}–${localOf(slot.endsAt).slice(11)}`;
  const state = slot.status ? label(BookingStatus, slot.status) : translate('venue.taken');
  return (
    <Box
      title={[time, state, slot.title, slot.entityName, room.name].filter(Boolean).join(' · ')}
      sx={{
        height: '100%',
        overflow: 'hidden',
        px: 0.75,
        py: 0.25,
        borderRadius: '6px',
        border: `1px ${isTentative ? 'dashed' : 'solid'} ${alpha(colour, slot.bookingId ? 0.9 : 0.35)}`,
        borderLeftWidth: slot.isOwn ? 5 : 2,
        borderLeftStyle: 'solid',
        bgcolor: theme.palette.background.paper,
        backgroundImage: `${isTentative ? stripes : `linear-gradient(${ground}, ${ground})`}`,
        color: theme.palette.text.primary,
        fontSize: '0.75rem',
        lineHeight: 1.35,
        overflowWrap: 'anywhere',
      }}
    >
      <Box component="span" sx={{ fontWeight: 650, display: 'block' }}>
        {slot.title ? `${state} · ${slot.title}` : state}
      </Box>
      {!short && (
        <>
          <Box component="span" sx={{ display: 'block' }}>
            {time}
          </Box>
          <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {room.name}
          </Box>
        </>
      )}
    </Box>
  );
};
