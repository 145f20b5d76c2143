import { useLanguage } from '../i18n/use-label.ts';
import { dateText, dayText, shortDateText, timeText } from './dates.ts';

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

export const OnDay = ({ date, short = false }: { date: string | null | undefined; short?: boolean }) => {
  const language = useLanguage();
  return date ? (
    <time dateTime={date} style={{ whiteSpace: 'nowrap' }}>
      {short ? shortDateText(date, language) : dateText(date, language)}
    </time>
  ) : (
    '—'
  );
};
