import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, Button, IconButton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { addDays } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { dateText, today } from '../../shared/dates.ts';
import { mondayOf } from './local-time.ts';
import { useSlotText } from './use-slot-text.ts';

export type View = 'week' | 'day';

interface CalendarBarProps {
  readonly day: string;
  readonly view: View;
  /** On the phone there is the day only. */
  readonly hasWeek: boolean;
  readonly onDay: (day: string) => void;
  readonly onView: (view: View) => void;
}

/** Where in time the calendar is, and the way on. */
export const CalendarBar = ({ day, view, hasWeek, onDay, onView }: CalendarBarProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { dayText } = useSlotText();
  const stride = view === 'week' ? 7 : 1;
  const monday = mondayOf(day);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1.5 }}>
      <IconButton
        aria-label={translate(`venue.previous_${view}`)}
        onClick={() => onDay(addDays(day, -stride))}
      >
        <ChevronLeft />
      </IconButton>
      <Button color="inherit" variant="outlined" size="small" onClick={() => onDay(today())}>
        {translate('venue.today')}
      </Button>
      <IconButton aria-label={translate(`venue.next_${view}`)} onClick={() => onDay(addDays(day, stride))}>
        <ChevronRight />
      </IconButton>
      <Typography component="h2" variant="h3" aria-live="polite" sx={{ flex: 1, minWidth: 0 }}>
        {view === 'day'
          ? dayText(day)
          : `${dateText(monday, language)} – ${dateText(addDays(monday, 6), language)}`}
      </Typography>
      {hasWeek && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          onChange={(_, next: View | null) => next && onView(next)}
        >
          <ToggleButton value="week">{translate('venue.week')}</ToggleButton>
          <ToggleButton value="day">{translate('venue.day')}</ToggleButton>
        </ToggleButtonGroup>
      )}
    </Box>
  );
};
