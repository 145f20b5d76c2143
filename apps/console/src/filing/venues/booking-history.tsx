import { BookingAction, BookingCause, type VenueBookingDetail } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';
import { Section } from '../../shared/section.tsx';
import { Timeline } from '../../shared/timeline.tsx';
import { useExplanation } from './use-explanation.ts';
import { useSlotText } from './use-slot-text.ts';

/** What happened to a booking, why, and what was tried; newest first. */
export const BookingHistory = ({ booking: { history } }: { booking: VenueBookingDetail }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const { slotText } = useSlotText();
  const explain = useExplanation();
  const entries = history.toReversed().map((step, i) => ({
    key: String(history.length - i),
    title: label(BookingAction, step.action),
    lines: [
      `${timeText(step.at, language)} · ${step.by === 'calendar' ? translate('venue.by_itself') : step.by}`,
      step.cause && translate('venue.because', { cause: label(BookingCause, step.cause) }),
      step.reason && translate('venue.in_words', { reason: step.reason }),
      step.fromSlot && translate('venue.from_slot', { slot: slotText(step.fromSlot) }),
      step.toSlot && translate('venue.to_slot', { slot: slotText(step.toSlot) }),
      step.explanation && explain(step.explanation, step.toSlot !== null).join(translate('venue.semicolon')),
    ],
  }));
  return (
    <Section title={translate('venue.history')}>
      <Timeline entries={entries} />
    </Section>
  );
};
