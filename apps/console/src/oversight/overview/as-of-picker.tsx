import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { today } from '../../shared/dates.ts';
import { DayField } from '../../shared/day-field.tsx';

/** End of the reference year that the demonstration data tells. */
const REFERENCE_DAY = '2019-11-30';

/** The day as of which figures are shown; today follows the clock. */
export const AsOfPicker = ({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) => {
  const translate = useTranslate();
  const choices = [
    { label: translate('overview.today'), day: undefined },
    { label: translate('overview.reference_day'), day: REFERENCE_DAY },
  ];
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {choices.map(({ label, day }) => (
        <Button
          key={label}
          size="small"
          variant={value === day ? 'contained' : 'outlined'}
          aria-pressed={value === day}
          onClick={() => onChange(day)}
        >
          {label}
        </Button>
      ))}
      <DayField
        label={translate('overview.as_of')}
        value={value ?? today()}
        onChange={(day) => onChange(day && day !== today() ? day : undefined)}
        min="2010-01-01"
        max={today()}
        sx={{ width: 168 }}
      />
    </Box>
  );
};
