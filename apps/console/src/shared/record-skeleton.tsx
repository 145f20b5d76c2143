import { Box, Paper, Skeleton } from '@mui/material';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Rows to come. */
export const RecordSkeleton = () => (
  <Paper aria-busy sx={{ p: 2 }}>
    {ROWS.map((row) => (
      <Box key={row} sx={{ display: 'flex', gap: 3, py: 1 }}>
        <Skeleton width="30%" />
        <Skeleton width="18%" />
        <Skeleton width="22%" />
        <Skeleton width="14%" sx={{ ml: 'auto' }} />
      </Box>
    ))}
  </Paper>
);
