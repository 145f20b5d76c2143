import { Box, Paper } from '@mui/material';
import type { Review } from '@yinhu/contracts/filing';
import { Money } from '../../shared/money-text.tsx';
import { FailedRules } from './failed-rules.tsx';
import { ReviewTitle } from './review-table.tsx';
import { SelectRow } from './select-row.tsx';
import { TimeLeft } from './time-left.tsx';
import type { Selection } from './use-selection.ts';

/** The worklist on a narrow screen. */
export const ReviewCards = ({ rows, selection }: { rows: readonly Review[]; selection: Selection }) => (
  <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0, overflow: 'hidden' }}>
    {rows.map((review, i) => (
      <Box
        component="li"
        key={review.id}
        sx={{ p: 1.75, borderTop: i ? 1 : 0, borderColor: 'divider', display: 'flex', gap: 0.5 }}
      >
        {selection.isOffered && (
          <Box sx={{ width: 38, flex: 'none', ml: -1, mt: -1 }}>
            <SelectRow review={review} selection={selection} />
          </Box>
        )}
        <Box sx={{ minWidth: 0, flex: 1 }}>
          <ReviewTitle review={review} />
          <Box
            sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: 1, my: 1 }}
          >
            <TimeLeft review={review} />
            <Box sx={{ fontSize: '0.875rem' }}>
              <Money fen={review.budgetFen} />
            </Box>
          </Box>
          <FailedRules failed={review.failed} />
        </Box>
      </Box>
    ))}
  </Paper>
);
