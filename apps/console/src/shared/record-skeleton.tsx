import { Box, Paper, Skeleton } from '@mui/material';

/** Rows to come. */
export const RecordSkeleton = ({ rows = 8 }: { rows?: number }) => (
  <Paper aria-busy sx={{ p: 2 }}>
    {Array.from({ length: rows }, (_, i) => (
      <Box key={`row-${i + 1}`} sx={{ display: 'flex', gap: 3, py: 1 }}>
        <Skeleton width="30%" />
        <Skeleton width="18%" />
        <Skeleton width="22%" />
        <Skeleton width="14%" sx={{ ml: 'auto' }} />
      </Box>
    ))}
  </Paper>
);
