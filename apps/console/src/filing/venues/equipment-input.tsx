import { Box, Chip, Typography } from '@mui/material';
import { VenueEquipment } from '@yinhu/contracts/filing';
import { useInput } from 'react-admin';
import { useChoices } from '../../i18n/use-label.ts';
import { useInputLabel } from '../../shared/input-schema.ts';

/** Form input for a list of equipment: each piece is pressed or not. */
export const EquipmentInput = ({ source, label }: { source: string; label?: string }) => {
  const { field } = useInput({ source, defaultValue: [] });
  const choices = useChoices(VenueEquipment);
  const name = useInputLabel(source, label);
  const chosen: VenueEquipment[] = field.value ?? [];
  const toggle = (id: VenueEquipment) =>
    field.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="caption" sx={{ color: 'text.secondary', mb: 0.75 }}>
        {name}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {choices.map(({ id, name }) => {
          const isChosen = chosen.includes(id as VenueEquipment);
          return (
            <Chip
              key={id}
              label={name}
              aria-pressed={isChosen}
              color={isChosen ? 'primary' : 'default'}
              variant={isChosen ? 'filled' : 'outlined'}
              onClick={() => toggle(id as VenueEquipment)}
            />
          );
        })}
      </Box>
    </Box>
  );
};
