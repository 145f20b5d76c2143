import { Alert, Typography } from '@mui/material';
import { BookingStatus, PlacingRule, type VenueBookingDetail, VenueUse } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { Facts } from '../../shared/facts.tsx';
import { Page } from '../../shared/page.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { Section } from '../../shared/section.tsx';
import { ShowPage } from '../../shared/show-page.tsx';
import { StatusChip, ToneChip } from '../../shared/status-chip.tsx';
import { When } from '../../shared/when.tsx';
import { BookingActions } from './booking-actions.tsx';
import { BookingHistory } from './booking-history.tsx';
import { Explanation } from './explanation.tsx';
import { Offers } from './offers.tsx';
import { useDurationText } from './use-durations.ts';
import { useEquipmentText } from './use-equipment-text.ts';
import { useSlotText } from './use-slot-text.ts';

export const BookingShow = () => {
  const translate = useTranslate();
  const { slotText } = useSlotText();
  return (
    <ShowPage<VenueBookingDetail>>
      {(booking) => (
        <Page
          title={booking.title}
          badge={
            <>
              <StatusChip of={BookingStatus} value={booking.status} />
              {booking.priority === 'poverty_alleviation' && (
                <ToneChip tone="good">{translate('venue.comes_first')}</ToneChip>
              )}
            </>
          }
          lead={booking.slot ? slotText(booking.slot) : translate('venue.without_slot')}
          back="/venue-bookings"
          actions={<BookingActions booking={booking} />}
        >
          <Meaning booking={booking} />
          <Offers booking={booking} />
          <Wish booking={booking} />
          <Why booking={booking} />
          <BookingHistory booking={booking} />
        </Page>
      )}
    </ShowPage>
  );
};

/** What being tentative means, and until when. */
const Meaning = ({ booking: { status, priority, dueAt } }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  if (status !== 'tentative' || !dueAt) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {translate(priority === 'ordinary' ? 'venue.tentative_ordinary' : 'venue.tentative_first')}{' '}
      {translate('venue.confirms_itself')}
      <When at={dueAt} day />
      {translate('venue.full_stop')}
    </Alert>
  );
};

const Wish = ({ booking }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const durationText = useDurationText();
  const equipmentText = useEquipmentText();
  const name = (field: string) => translate(`resources.venue-bookings.fields.${field}`);
  return (
    <Section title={translate('venue.wish')}>
      <Facts
        facts={[
          { label: name('entityName'), value: booking.entityName },
          { label: name('use'), value: label(VenueUse, booking.use) },
          { label: name('durationMinutes'), value: durationText(booking.durationMinutes) },
          { label: name('headcount'), value: translate('venue.people', { smart_count: booking.headcount }) },
          { label: name('earliest'), value: <When at={booking.earliest} /> },
          { label: name('latest'), value: <When at={booking.latest} /> },
          booking.equipment.length > 0 && {
            label: name('equipment'),
            value: equipmentText(booking.equipment),
          },
          booking.filingId && {
            label: name('filingId'),
            value: (
              <RecordLink resource="filings" id={booking.filingId}>
                {translate('venue.see_plan')}
              </RecordLink>
            ),
          },
          { label: name('requestedAt'), value: <When at={booking.requestedAt} /> },
        ]}
      />
    </Section>
  );
};

/** Why it has the slot it has, from the last step that placed it. */
const Why = ({ booking: { history, slot } }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const placed = history.findLast(({ explanation, action }) => explanation ?? action === 'move');
  if (!placed || (!placed.explanation && placed.action !== 'move')) return null;
  return (
    <Section title={translate(slot ? 'venue.why.title' : 'venue.why.title_none')}>
      {placed.explanation ? (
        <Explanation explanation={placed.explanation} isFound={placed.toSlot !== null} />
      ) : (
        <Typography variant="body2">{label(PlacingRule, 'chosen')}</Typography>
      )}
    </Section>
  );
};
