import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

const SAMPLES = [
  { text: 'calendar.legend_holiday', mark: 'calendar.holiday_mark', color: 'error', own: false },
  { text: 'calendar.legend_working', mark: 'calendar.working_mark', color: 'success', own: false },
  { text: 'calendar.legend_own', mark: undefined, color: 'text', own: true },
] as const;

/** What the marks of the calendar mean. */
export const CalendarLegend = () => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1.5 }}>
      {SAMPLES.map(({ text, mark, color, own }) => (
        <Box key={text} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box
            aria-hidden
            sx={{
              width: 22,
              height: 20,
              borderRadius: 1,
              display: 'grid',
              placeItems: 'center',
              fontSize: '0.68rem',
              fontWeight: 700,
              ...(own
                ? { border: '1.5px dashed', borderColor: 'text.secondary' }
                : { color: `${color}.main`, bgcolor: `${color}.light` }),
            }}
          >
            {mark && translate(mark)}
          </Box>
          <Typography variant="body2">{translate(text)}</Typography>
        </Box>
      ))}
    </Box>
  );
};
