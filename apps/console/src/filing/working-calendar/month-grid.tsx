import { Box, Paper, Typography } from '@mui/material';
import type { WorkingYear } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage, useNameOf } from '../../i18n/use-label.ts';
import { dateText, today } from '../../shared/dates.ts';
import { type CalendarDay, cellsBefore, monthDays } from './month-days.ts';

const MONDAY = new Date('2024-01-01T12:00:00Z');

/** The days of the week from Monday, as short as the language has them. */
const weekdays = (language: string) =>
  Array.from({ length: 7 }, (_, i) =>
    new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' }).format(
      MONDAY.getTime() + i * 86_400_000,
    ),
  );

export const MonthGrid = ({ year, month }: { year: WorkingYear; month: number }) => {
  const translate = useTranslate();
  const language = useLanguage();
  const days = monthDays(year.year, month, year.periods);
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year.year, month - 1, 15),
  );
  return (
    <Paper component="section" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h3" component="h2">
          {name}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('calendar.days', { smart_count: year.workingDays[month - 1] ?? 0 })}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px', textAlign: 'center' }}>
        {weekdays(language).map((day, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the days of the week are fixed, and share letters
          <Typography key={i} aria-hidden variant="caption" sx={{ color: 'text.secondary' }}>
            {day}
          </Typography>
        ))}
        {days.map((day, i) => (
          <DayCell key={day.date} day={day} column={i === 0 ? cellsBefore(day.date) + 1 : undefined} />
        ))}
      </Box>
    </Paper>
  );
};

const DayCell = ({
  day: { date, period, isWorking },
  column,
}: {
  day: CalendarDay;
  column: number | undefined;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  const name = useNameOf()(period);
  const kind = translate(isWorking ? 'calendar.legend_working' : 'calendar.legend_holiday');
  const told = period ? `${dateText(date, language)} · ${kind} · ${name}` : undefined;
  const own = period?.origin === 'county';
  return (
    <Box
      title={told}
      {...(told ? { role: 'img', 'aria-label': told } : {})}
      sx={{
        gridColumnStart: column,
        position: 'relative',
        py: 0.5,
        borderRadius: 1,
        fontSize: '0.82rem',
        fontWeight: date === today() ? 750 : period ? 600 : 400,
        textDecoration: date === today() ? 'underline' : 'none',
        color: period
          ? isWorking
            ? 'success.main'
            : 'error.main'
          : isWorking
            ? 'text.primary'
            : 'text.disabled',
        bgcolor: period ? (isWorking ? 'success.light' : 'error.light') : 'transparent',
        ...(own ? { outline: '1.5px dashed', outlineColor: 'currentColor', outlineOffset: '-1.5px' } : {}),
      }}
    >
      {Number(date.slice(8))}
      {period && (
        <Box
          component="span"
          aria-hidden
          sx={{ position: 'absolute', top: 0, right: 2, fontSize: '0.58rem', fontWeight: 700 }}
        >
          {translate(isWorking ? 'calendar.working_mark' : 'calendar.holiday_mark')}
        </Box>
      )}
    </Box>
  );
};
