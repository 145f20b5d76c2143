import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { session } from '../../api/session.ts';

const KINDS = [
  { name: 'own', sx: { border: '1px solid', borderLeftWidth: 5 } },
  { name: 'confirmed', sx: { border: '1px solid', bgcolor: 'action.selected' } },
  {
    name: 'tentative',
    sx: {
      border: '1px dashed',
      backgroundImage: 'repeating-linear-gradient(-45deg, rgba(127,127,127,.5) 0 3px, transparent 3px 6px)',
    },
  },
  {
    name: 'shut',
    sx: {
      bgcolor: 'action.selected',
      backgroundImage: 'repeating-linear-gradient(45deg, transparent 0 5px, rgba(127,127,127,.35) 5px 6px)',
    },
  },
];

/** What the patterns mean. */
export const CalendarLegend = () => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1.5 }}>
      {KINDS.filter(({ name }) => name !== 'own' || session.role === 'entity_clerk').map(({ name, sx }) => (
        <Typography
          key={name}
          variant="caption"
          sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary' }}
        >
          <Box component="span" aria-hidden sx={{ width: 20, height: 13, borderRadius: '3px', ...sx }} />
          {translate(`venue.legend.${name}`)}
        </Typography>
      ))}
    </Box>
  );
};
