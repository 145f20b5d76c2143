import {
  Box,
  Checkbox,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Purpose, type Review, ReviewKind } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { Money } from '../../shared/money-text.tsx';
import { RecordLink } from '../../shared/record-link.tsx';
import { FailedRules } from './failed-rules.tsx';
import { SelectRow } from './select-row.tsx';
import { TimeLeft } from './time-left.tsx';
import type { Selection } from './use-selection.ts';

interface ReviewsProps {
  readonly rows: readonly Review[];
  readonly selection: Selection;
}

export const ReviewTable = ({ rows, selection }: ReviewsProps) => {
  const translate = useTranslate();
  const name = (field: string) => translate(`resources.reviews.fields.${field}`);
  return (
    <Paper sx={{ overflow: 'hidden' }}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table>
          <TableHead>
            <TableRow>
              {selection.isOffered && (
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={selection.isAll}
                    indeterminate={!selection.isAll && selection.selected.length > 0}
                    onChange={selection.toggleAll}
                    slotProps={{ input: { 'aria-label': translate('review.select_all') } }}
                  />
                </TableCell>
              )}
              <TableCell>{name('dueAt')}</TableCell>
              <TableCell>{name('title')}</TableCell>
              <TableCell>{name('failed')}</TableCell>
              <TableCell align="right">{name('budgetFen')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((review) => (
              <TableRow
                key={review.id}
                hover
                selected={selection.has(review.id)}
                sx={{ '&:last-child td': { borderBottom: 0 } }}
              >
                {selection.isOffered && (
                  <TableCell padding="checkbox">
                    <SelectRow review={review} selection={selection} />
                  </TableCell>
                )}
                <TableCell sx={{ width: 150 }}>
                  <TimeLeft review={review} />
                </TableCell>
                <TableCell sx={{ minWidth: 220 }}>
                  <ReviewTitle review={review} />
                </TableCell>
                <TableCell sx={{ minWidth: 220 }}>
                  <FailedRules failed={review.failed} />
                </TableCell>
                <TableCell align="right">
                  <Money fen={review.budgetFen} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Paper>
  );
};

export const ReviewTitle = ({ review }: { review: Review }) => {
  const label = useLabel();
  const { title, filingId, entityName, purpose, kind, number } = review;
  const lines = [
    entityName,
    label(Purpose, purpose),
    kind === 'amendment' && `${label(ReviewKind, kind)} ${number ?? ''}`,
  ];
  return (
    <>
      <RecordLink resource="filings" id={filingId}>
        {title}
      </RecordLink>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.25 }}>
        {lines.filter(Boolean).join(' · ')}
      </Typography>
    </>
  );
};
