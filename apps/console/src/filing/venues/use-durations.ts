import { MAX_BOOKING_MINUTES, SLOT_MINUTES } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** Minutes in words: 90 → 1.5 小时, 1.5 hours. */
export function useDurationText() {
  const translate = useTranslate();
  return useCallback(
    (minutes: number) =>
      minutes < 60
        ? `${minutes} ${translate('words.minutes')}`
        : translate('venue.hours', { smart_count: minutes / 60 }),
    [translate],
  );
}

/** Every length that a booking may have. */
export function useDurations() {
  const durationText = useDurationText();
  return Array.from({ length: MAX_BOOKING_MINUTES / SLOT_MINUTES }, (_, i) => {
    const id = (i + 1) * SLOT_MINUTES;
    return { id, name: durationText(id) };
  });
}
