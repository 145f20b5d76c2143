import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

/** Labelled facts in a grid; blank ones are left out. */
export const Facts = ({ facts }: { facts: readonly (Fact | false | null | undefined | '')[] }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gap: '14px 24px',
      gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(auto-fill, minmax(190px, 1fr))' },
    }}
  >
    {facts.map(
      (fact) =>
        fact &&
        fact.value !== null &&
        fact.value !== undefined &&
        fact.value !== '' && (
          <Box key={fact.label} sx={{ minWidth: 0, ...(fact.wide ? { gridColumn: '1 / -1' } : {}) }}>
            <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
              {fact.label}
            </Typography>
            <Typography
              component="dd"
              variant="body2"
              sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: fact.wide ? 'pre-line' : 'normal' }}
            >
              {fact.value}
            </Typography>
          </Box>
        ),
    )}
  </Box>
);
