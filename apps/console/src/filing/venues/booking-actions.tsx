import { Button } from '@mui/material';
import { FILING, type VenueBookingDetail } from '@yinhu/contracts/filing';
import { wallClock } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayCall } from '../../api/access.ts';
import { session } from '../../api/session.ts';
import { CommandButton } from '../../shared/command-button.tsx';
import { MoveDialog } from './move-dialog.tsx';

const MOVABLE = ['tentative', 'not_rebooked'];
const CANCELLABLE = [...MOVABLE, 'confirmed'];

/** What the role may do with the booking in its state. */
export const BookingActions = ({ booking }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  const [moving, setMoving] = useState(false);
  const { id, status, slot } = booking;
  const hasBegun = slot !== null && Date.parse(slot.startsAt) <= wallClock();
  const ask = (name: string) => ({
    label: `venue.${name}`,
    confirm: `venue.${name}_confirm`,
    done: 'venue.done',
  });
  return (
    <>
      {status === 'tentative' && (
        <CommandButton
          operation={FILING.venueBookings.confirm}
          input={() => ({ id })}
          {...ask('confirm')}
          look={{ variant: 'contained' }}
        />
      )}
      {status === 'confirmed' && hasBegun && (
        <>
          <CommandButton
            operation={FILING.venueBookings.hold}
            input={() => ({ id })}
            {...ask('hold')}
            look={{ variant: 'contained' }}
          />
          <CommandButton operation={FILING.venueBookings.miss} input={() => ({ id })} {...ask('miss')} />
        </>
      )}
      {MOVABLE.includes(status) && mayCall(FILING.venueBookings.move, session.role) && (
        <Button variant="outlined" onClick={() => setMoving(true)}>
          {translate('venue.move')}
        </Button>
      )}
      {CANCELLABLE.includes(status) && (
        <CommandButton
          operation={FILING.venueBookings.cancel}
          input={(reason) => ({ id, reason })}
          {...ask('cancel')}
          reason={500}
          look={{ color: 'error', variant: 'text' }}
        />
      )}
      {moving && <MoveDialog booking={booking} onClose={() => setMoving(false)} />}
    </>
  );
};
