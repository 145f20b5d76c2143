import { Box, Button, Paper, Typography } from '@mui/material';
import type { ReviewAction } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';

const LOOKS = {
  approve: { variant: 'contained' },
  return: { variant: 'outlined' },
  reject: { variant: 'outlined', color: 'error' },
} as const;
const ACTIONS = ['approve', 'return', 'reject'] as const;

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  readonly onDecide: (action: ReviewAction) => void;
}

/** Stays at the foot of the window while something is chosen. */
export const SelectionBar = ({ count, onClear, onDecide }: SelectionBarProps) => {
  const translate = useTranslate();
  return (
    <Paper
      role="toolbar"
      sx={{
        position: 'sticky',
        bottom: 12,
        zIndex: 3,
        mt: 1.5,
        p: 1.25,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        boxShadow: 6,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flex: { xs: '1 1 100%', sm: 1 } }}>
        <Typography aria-live="polite" sx={{ fontWeight: 650, px: 0.5 }}>
          {translate('review.selected', { smart_count: count })}
        </Typography>
        <Button color="inherit" onClick={onClear}>
          {translate('review.clear')}
        </Button>
      </Box>
      {ACTIONS.map((action) => (
        <Button
          key={action}
          {...LOOKS[action]}
          onClick={() => onDecide(action)}
          sx={{ flex: { xs: 1, sm: 'none' } }}
        >
          {translate(`filing.${action}`)}
        </Button>
      ))}
    </Paper>
  );
};
