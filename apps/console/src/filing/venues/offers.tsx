import { Alert, AlertTitle, Box, Typography } from '@mui/material';
import { FILING, type VenueBookingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { CommandButton } from '../../shared/command-button.tsx';
import { useSlotText } from './use-slot-text.ts';

/** The slots offered to a booking that lost its own and found none within its window. */
export const Offers = ({ booking: { id, status, history } }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  const { slotText } = useSlotText();
  const offers = history.findLast(({ action }) => action === 'give_up')?.offers ?? [];
  if (status !== 'not_rebooked') return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{translate('venue.lost_slot')}</AlertTitle>
      <Typography variant="body2" sx={{ mb: offers.length ? 1 : 0 }}>
        {translate(offers.length ? 'venue.choose_offer' : 'venue.no_offer')}
      </Typography>
      {offers.map((offer) => (
        <Box
          key={`${offer.roomId} ${offer.startsAt}`}
          sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', py: 0.5 }}
        >
          <span>{slotText(offer)}</span>
          <CommandButton
            operation={FILING.venueBookings.move}
            input={() => ({ id, roomId: offer.roomId, startsAt: offer.startsAt })}
            label="venue.take_offer"
            confirm="venue.take_offer_confirm"
            done="venue.moved"
            look={{ size: 'small' }}
          />
        </Box>
      ))}
    </Alert>
  );
};
