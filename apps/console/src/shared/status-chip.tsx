import { Box, useTheme } from '@mui/material';
import type { Labelled } from '@yinhu/contracts/kernel';
import { useLabel } from '../i18n/use-label.ts';
import type { Tone } from '../theme/palette.ts';
import { TONES } from './status-tones.ts';

/** A state, told by word and colour. */
export const StatusChip = ({ of, value }: { of: Labelled; value: string }) => {
  const label = useLabel();
  return <ToneChip tone={TONES[value] ?? 'still'}>{label(of, value)}</ToneChip>;
};

export const ToneChip = ({ tone, children }: { tone: Tone; children: React.ReactNode }) => {
  const { palette } = useTheme();
  const [color, ground] = {
    good: [palette.success.main, palette.success.light],
    busy: [palette.info.main, palette.info.light],
    note: [palette.warning.main, palette.warning.light],
    bad: [palette.error.main, palette.error.light],
    still: [palette.text.secondary, palette.action.hover],
  }[tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1,
        py: 0.25,
        borderRadius: 99,
        fontSize: '0.78rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        lineHeight: 1.5,
        color,
        bgcolor: ground,
        '&::before': { content: '""', width: 6, height: 6, borderRadius: '50%', bgcolor: 'currentColor' },
      }}
    >
      {children}
    </Box>
  );
};
