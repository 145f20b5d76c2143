import { BookingCause, type Notification, NotificationKind } from '@yinhu/contracts/filing';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../../shared/dates.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/**
 * What a notice says: its heading, its sentence, and the reason where one was given. Instants are told in
 * Shanghai's time.
 */
export function useNoticeText() {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  return useCallback(
    ({ kind, params }: Notification) => {
      const told = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          INSTANT.test(String(value)) ? timeText(String(value), language) : value,
        ]),
      );
      const cause = BookingCause.safeParse(told.reason);
      const reason = cause.success ? label(BookingCause, cause.data) : told.reason;
      return {
        heading: label(NotificationKind, kind),
        sentence: translate(`notice.${kind}`, told),
        reason: reason ? translate('notice.because', { reason }) : undefined,
      };
    },
    [translate, label, language],
  );
}
