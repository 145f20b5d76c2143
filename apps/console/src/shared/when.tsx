import { useLanguage } from '../i18n/use-label.ts';
import { dateText, dayText, timeText } from './dates.ts';

/** An instant in Shanghai's time; `day` leaves the time of day to the tooltip. */
export const When = ({ at, day = false }: { at: string | null | undefined; day?: boolean }) => {
  const language = useLanguage();
  if (!at) return '—';
  const whole = timeText(at, language);
  return (
    <time dateTime={at} title={whole} style={{ whiteSpace: 'nowrap' }}>
      {day ? dayText(at, language) : whole}
    </time>
  );
};

export const OnDay = ({ date }: { date: string | null | undefined }) => {
  const language = useLanguage();
  return date ? (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {dateText(date, language)}
    </time>
  ) : (
    '—'
  );
};
