import { Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { DayField } from '../../shared/day-field.tsx';
import { useInputLabel } from '../../shared/input-schema.ts';
import { HALF_HOURS, instantOf, localOf } from './local-time.ts';

/** Form input for an instant on the half hour: its day and its time in Shanghai. */
export const MomentInput = ({ source }: { source: string }) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const [local, setLocal] = useState(() => (field.value ? localOf(field.value) : 'T09:00'));
  const [day = '', time = ''] = local.split('T');
  const set = (next: string) => {
    setLocal(next);
    field.onChange(instantOf(next));
  };
  const message = fieldState.error?.message;
  const label = useInputLabel(source);
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 112px', gap: 1 }}
    >
      <DayField
        label={label}
        value={day}
        onChange={(next) => set(`${next}T${time}`)}
        error={message !== undefined}
        helperText={message && translate(message, { _: message })}
      />
      <TextField
        select
        label={translate('venue.time')}
        value={HALF_HOURS.includes(time) ? time : ''}
        onChange={(event) => set(`${day}T${event.target.value}`)}
      >
        {HALF_HOURS.map((half) => (
          <MenuItem key={half} value={half}>
            {half}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};
