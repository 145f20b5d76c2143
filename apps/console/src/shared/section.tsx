import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** No padding around the body: for tables. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** Tables that touch the edges begin where the title does. */
const EDGES = {
  '& :is(td, th):first-of-type': { pl: { xs: 2, sm: 2.5 } },
  '& :is(td, th):last-of-type': { pr: { xs: 2, sm: 2.5 } },
};

/** A titled surface on a page. */
export const Section = ({ title, actions, flush, children }: SectionProps) => (
  <Paper component="section" sx={{ mb: 2, overflow: 'hidden', minWidth: 0 }}>
    {(title || actions) && (
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          flexWrap: 'wrap',
          px: { xs: 2, sm: 2.5 },
          pt: 2,
          pb: flush ? 1.5 : 1,
        }}
      >
        <Typography variant="h2" sx={{ flex: '1 1 auto' }}>
          {title}
        </Typography>
        {actions}
      </Box>
    )}
    <Box
      sx={
        flush ? { overflowX: 'auto', ...EDGES } : { px: { xs: 2, sm: 2.5 }, pb: 2.5, pt: title ? 0.5 : 2.5 }
      }
    >
      {children}
    </Box>
  </Paper>
);
