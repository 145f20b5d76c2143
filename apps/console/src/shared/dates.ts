import { BUSINESS_ZONE, businessDate, type Language, zonedTime } from '@yinhu/contracts/kernel';

/** Today's business date in Asia/Shanghai. */
export const today = (): string => businessDate(new Date());

/** A business date as people write it: 2019年11月30日, 30 Nov 2019. */
export function dateText(date: string, language: Language): string {
  const noon = new Date(zonedTime(date, '12:00'));
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { timeZone: BUSINESS_ZONE, dateStyle: 'medium' }).format(noon);
  return new Intl.DateTimeFormat('zh-CN', { timeZone: BUSINESS_ZONE, dateStyle: 'long' }).format(noon);
}

/** A business date where there is little room: 2019/11/30, 30 Nov 2019. */
export function shortDateText(date: string, language: Language): string {
  return language === 'en' ? dateText(date, language) : date.replaceAll('-', '/');
}

/** An instant in Shanghai's time, to the minute. */
export function timeText(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: BUSINESS_ZONE,
    year: 'numeric',
    month: language === 'en' ? 'short' : '2-digit',
    day: language === 'en' ? 'numeric' : '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));
}

/** The day of an instant in Shanghai. */
export const dayText = (instant: string, language: Language): string =>
  dateText(businessDate(new Date(instant)), language);

/** The time of day of an instant in Shanghai, to the second. */
export const clockText = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: BUSINESS_ZONE, timeStyle: 'medium' }).format(
    new Date(instant),
  );

/** 2019-11 → 2019年11月, Nov 2019. */
export function monthText(month: string, language: Language): string {
  const noon = new Date(zonedTime(`${month}-15`, '12:00'));
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: BUSINESS_ZONE,
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
  }).format(noon);
}

/** The month `by` months away: ('2019-11', -11) → '2018-12'. */
export function shiftMonth(month: string, by: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  const months = year * 12 + index - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
