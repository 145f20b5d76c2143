import {
  Box,
  Checkbox,
  FormControlLabel,
  FormHelperText,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import type { OpeningHours } from '@yinhu/contracts/filing';
import { useInput, useTranslate } from 'react-admin';
import { useInputLabel } from '../../shared/input-schema.ts';
import { HALF_HOURS } from './local-time.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const CLOSES = [...HALF_HOURS.slice(1), '24:00'];

/** Form input for the opening hours of a week: one span a day, or none. */
export const HoursInput = ({ source }: { source: string }) => {
  const translate = useTranslate();
  const label = useInputLabel(source);
  const { field, fieldState } = useInput({ source, defaultValue: [] });
  const hours: OpeningHours[] = field.value ?? [];
  const set = (next: readonly OpeningHours[]) =>
    field.onChange(next.toSorted((a, b) => a.weekday - b.weekday));
  const others = (weekday: number) => hours.filter((span) => span.weekday !== weekday);
  const message = firstMessage(fieldState.error);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="caption" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      {WEEKDAYS.map((weekday) => {
        const span = hours.find((each) => each.weekday === weekday);
        const name = translate(`venue.weekdays.${weekday}`);
        const toggle = () =>
          set(span ? others(weekday) : [...hours, { weekday, opens: '09:00', closes: '17:00' }]);
        return (
          <Box
            key={weekday}
            sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 1 }, minHeight: 44 }}
          >
            <FormControlLabel
              control={<Checkbox checked={span !== undefined} onChange={toggle} size="small" />}
              label={name}
              sx={{ width: { xs: 84, sm: 130 }, mr: 0, flex: 'none' }}
            />
            {span ? (
              <>
                <Time
                  name={`${name} ${translate('venue.opens')}`}
                  times={HALF_HOURS}
                  value={span.opens}
                  onChange={(opens) => set([...others(weekday), { ...span, opens }])}
                />
                <Typography component="span" aria-hidden>
                  –
                </Typography>
                <Time
                  name={`${name} ${translate('venue.closes')}`}
                  times={CLOSES}
                  value={span.closes}
                  onChange={(closes) => set([...others(weekday), { ...span, closes }])}
                />
              </>
            ) : (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate('venue.shut')}
              </Typography>
            )}
          </Box>
        );
      })}
      {message && <FormHelperText error>{translate(message, { _: message })}</FormHelperText>}
    </Box>
  );
};

interface TimeProps {
  readonly name: string;
  readonly times: readonly string[];
  readonly value: string;
  readonly onChange: (time: string) => void;
}

const Time = ({ name, times, value, onChange }: TimeProps) => (
  <TextField
    select
    value={value}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ htmlInput: { 'aria-label': name } }}
    sx={{ width: { xs: 96, sm: 104 } }}
  >
    {times.map((time) => (
      <MenuItem key={time} value={time}>
        {time}
      </MenuItem>
    ))}
  </TextField>
);

/** The message of the list, or the first of its entries'. */
function firstMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string' && error.message) return error.message;
  for (const inner of Object.values(error)) {
    const found = firstMessage(inner);
    if (found) return found;
  }
  return undefined;
}
