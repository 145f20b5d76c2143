import { Box } from '@mui/material';
import { yuanFromFen } from '../../shared/money.ts';

/** A price per unit of sale: ¥4.50 / kg. */
export const Price = ({ fen, unit, large = false }: { fen: number; unit: string; large?: boolean }) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.5, flexWrap: 'wrap' }}>
    <Box
      component="span"
      sx={{
        color: 'secondary.main',
        fontWeight: 700,
        fontSize: large ? '1.9rem' : '1.15rem',
        lineHeight: 1.3,
      }}
    >
      ¥
      {fen % 100 === 0
        ? Number(yuanFromFen(fen)).toLocaleString('en')
        : (fen / 100).toLocaleString('en', { minimumFractionDigits: 2 })}
    </Box>
    <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8rem' }}>
      / {unit}
    </Box>
  </Box>
);
