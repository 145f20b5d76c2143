import type { VenueSlot } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText } from '../../shared/dates.ts';
import { localOf } from './local-time.ts';

interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Times and slots in words: 2026年12月1日（周二）09:00–11:00 · 一号开标室. */
export function useSlotText() {
  const translate = useTranslate();
  const language = useLanguage();
  const dayText = useCallback(
    (day: string) =>
      translate('venue.day_and_weekday', {
        day: dateText(day, language),
        weekday: translate(`venue.weekdays.${new Date(day).getUTCDay() || 7}`),
      }),
    [translate, language],
  );
  const spanText = useCallback(
    ({ startsAt, endsAt }: Times) => {
      const [[day = '', time], [lastDay = '', lastTime]] = [
        localOf(startsAt).split('T'),
        localOf(endsAt).split('T'),
      ];
      return day === lastDay
        ? `${dayText(day)} ${time}–${lastTime}`
        : `${dayText(day)} ${time} – ${dayText(lastDay)} ${lastTime}`;
    },
    [dayText],
  );
  const slotText = useCallback((slot: VenueSlot) => `${spanText(slot)} · ${slot.roomName}`, [spanText]);
  return { dayText, spanText, slotText };
}
