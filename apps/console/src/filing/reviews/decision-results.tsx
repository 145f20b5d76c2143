import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Typography,
} from '@mui/material';
import { type DecisionResult, FilingStatus } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { StatusChip, ToneChip } from '../../shared/status-chip.tsx';

interface DecisionResultsProps {
  readonly results: readonly DecisionResult[];
  readonly titles: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** What became of each of many decisions, what could not be decided first. */
export const DecisionResults = ({ results, titles, onClose }: DecisionResultsProps) => {
  const translate = useTranslate();
  const failed = results.filter(({ problem }) => problem);
  const done = results.filter(({ problem }) => !problem);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{translate('review.results')}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {translate('review.results_lead', { done: done.length, failed: failed.length })}
        </DialogContentText>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5 }}>
          {[...failed, ...done].map((result) => (
            <ResultRow key={result.id} result={result} title={titles.get(result.id) ?? result.id} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose} autoFocus>
          {translate('words.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const ResultRow = ({
  result: { status, number, problem },
  title,
}: {
  result: DecisionResult;
  title: string;
}) => {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 1.5,
        justifyContent: 'space-between',
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Typography variant="body2" sx={{ color: problem ? 'error.main' : 'text.secondary' }}>
          {problem ? problem.text[language] : number}
        </Typography>
      </Box>
      <Box sx={{ flex: 'none' }}>
        {status ? (
          <StatusChip of={FilingStatus} value={status} />
        ) : (
          <ToneChip tone="bad">{translate('review.undecided')}</ToneChip>
        )}
      </Box>
    </Box>
  );
};
