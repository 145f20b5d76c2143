import { Box, Button, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { today } from '../shared/dates.ts';

/** End of the reference year that the demonstration data tells. */
const REFERENCE_DAY = '2019-11-30';

/** The day as of which figures are shown; today follows the clock. */
export const AsOfPicker = ({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) => {
  const translate = useTranslate();
  const choices = [
    { label: translate('overview.today'), day: undefined },
    { label: translate('overview.reference_day'), day: REFERENCE_DAY },
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {choices.map(({ label, day }) => (
        <Button key={label} size="small" variant={value === day ? 'contained' : 'outlined'} aria-pressed={value === day} onClick={() => onChange(day)}>
          {label}
        </Button>
      ))}
      <TextField
        type="date"
        label={translate('overview.as_of')}
        value={value ?? today()}
        onChange={(event) => onChange(event.target.value && event.target.value !== today() ? event.target.value : undefined)}
        slotProps={{ htmlInput: { max: today(), min: '2010-01-01', 'aria-label': translate('overview.as_of_date') }, inputLabel: { shrink: true } }}
        sx={{ width: 168 }}
      />
    </Box>
  );
};
