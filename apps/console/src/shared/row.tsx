import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Inputs side by side, below one another on the phone. */
export const Row = ({ children, columns = 2 }: { children: ReactNode; columns?: number }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
);
