import { STEP_LIMIT_DAYS, type StepDelay, type Tender } from '@yinhu/contracts/filing';
import { daysBetween } from '@yinhu/contracts/kernel';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../../shared/dates.ts';

/** A number of days in words. */
export function useDays() {
  const translate = useTranslate();
  return useCallback((days: number) => translate('tender.days', { smart_count: days }), [translate]);
}

/** How long a tender has waited for its next step; null when it waits for nothing. */
export const waitedDays = ({ waitingSince }: Pick<Tender, 'waitingSince'>): number | null =>
  waitingSince === null ? null : Math.max(0, daysBetween(waitingSince, today()));

export const hasStalled = (tender: Pick<Tender, 'waitingFor' | 'waitingSince'>): boolean =>
  tender.waitingFor !== null && (waitedDays(tender) ?? 0) > STEP_LIMIT_DAYS[tender.waitingFor];

export const isStalled = ({ waitingDays, limitDays }: StepDelay): boolean =>
  waitingDays !== null && waitingDays > limitDays;
