import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly title: ReactNode;
  readonly lines: readonly ReactNode[];
}

/** What happened, one below the other. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {entries.map((entry, i) => (
      <Box
        component="li"
        key={entry.key}
        sx={{ position: 'relative', pl: 3, pb: i === entries.length - 1 ? 0 : 2.25 }}
      >
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            left: 3,
            top: 7,
            width: 10,
            height: 10,
            borderRadius: '50%',
            bgcolor: i === 0 ? 'primary.main' : 'background.paper',
            border: 2,
            borderColor: 'primary.main',
          }}
        />
        {i < entries.length - 1 && (
          <Box
            aria-hidden
            sx={{ position: 'absolute', left: 7.5, top: 19, bottom: -5, width: '1.5px', bgcolor: 'divider' }}
          />
        )}
        <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
          {entry.title}
        </Typography>
        {entry.lines.filter(Boolean).map((line, j) => (
          <Typography
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an entry are fixed
            key={`${entry.key}-${j + 1}`}
            variant="body2"
            component="div"
            sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
          >
            {line}
          </Typography>
        ))}
      </Box>
    ))}
  </Box>
);
