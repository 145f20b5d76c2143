import {
  Box,
  Button,
  FormControl,
  FormControlLabel,
  FormLabel,
  Paper,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import type { ImportMode, ImportPreview } from '@yinhu/contracts/kernel';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { exactMoney } from '../money.ts';
import { FaultTable } from './fault-table.tsx';
import { isRepeated, RepeatWarning } from './repeat-warning.tsx';
import { SampleTable } from './sample-table.tsx';
import { UploadError } from './upload-error.tsx';

interface PreviewStepProps {
  readonly preview: ImportPreview;
  readonly fileName: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onImport: (mode: ImportMode, repeatReason: string) => void;
  readonly onAnother: () => void;
}

const COUNTS = ['rows', 'creates', 'updates', 'unchanged', 'bad'] as const;

/** What would be done with the file, and what is wrong with it, before anything is done. */
export const PreviewStep = ({ preview, fileName, busy, error, onImport, onAnother }: PreviewStepProps) => {
  const translate = useTranslate();
  const [mode, setMode] = useState<ImportMode>('all_or_nothing');
  const good = preview.rows - preview.bad;
  const [reason, setReason] = useState('');
  const isExplained = !isRepeated(preview) || reason.trim() !== '';
  const ready = good > 0 && isExplained && (preview.bad === 0 || mode === 'good_rows');
  return (
    <>
      {error && !busy && <UploadError error={error} />}
      <Paper sx={{ p: { xs: 2, sm: 2.5 }, mb: 2 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {fileName}
        </Typography>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'repeat(3, 1fr)', sm: 'repeat(5, 1fr)' },
            mt: 2,
          }}
        >
          {COUNTS.map((count) => (
            <Box key={count}>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {translate(`sheet.${count}`)}
              </Typography>
              <Typography
                sx={{
                  fontWeight: 650,
                  fontSize: '1.3rem',
                  color: count === 'bad' && preview.bad > 0 ? 'error.main' : undefined,
                }}
              >
                {preview[count].toLocaleString('en')}
              </Typography>
            </Box>
          ))}
        </Box>
        {preview.bad > 0 && (
          <FormControl sx={{ mt: 2.5 }}>
            <FormLabel id="import-mode">{translate('sheet.mode')}</FormLabel>
            <RadioGroup
              aria-labelledby="import-mode"
              value={mode}
              onChange={(_, next) => setMode(next as ImportMode)}
            >
              <FormControlLabel
                value="all_or_nothing"
                control={<Radio size="small" />}
                label={translate('sheet.all_or_nothing')}
              />
              <FormControlLabel
                value="good_rows"
                disabled={good === 0}
                control={<Radio size="small" />}
                label={translate('sheet.good_rows', { count: good, smart_count: good })}
              />
            </RadioGroup>
          </FormControl>
        )}
        <SumLine sum={preview.sum} />
        <RepeatWarning preview={preview} reason={reason} onReason={setReason} />
        <Box sx={{ display: 'flex', gap: 1, mt: 2.5, flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            disabled={!ready}
            loading={busy}
            onClick={() => onImport(mode, reason.trim())}
          >
            {translate('sheet.run', { smart_count: good, count: good })}
          </Button>
          <Button color="inherit" disabled={busy} onClick={onAnother}>
            {translate('sheet.another')}
          </Button>
        </Box>
      </Paper>
      <FaultTable preview={preview} />
      <SampleTable preview={preview} />
    </>
  );
};

/** Where rows add to sums: what is held, what comes, and what will be. */
const SumLine = ({ sum }: { sum: ImportPreview['sum'] }) => {
  const translate = useTranslate();
  const language = useLanguage();
  if (!sum) return null;
  const parts = { held: sum.heldFen, coming: sum.comingFen, will_be: sum.willBeFen };
  return (
    <Typography
      variant="body2"
      component="div"
      sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}
    >
      {translate('sheet.sum')}
      {Object.entries(parts).map(([name, fen]) => (
        <Box key={name} component="span" sx={{ fontWeight: 600 }}>
          {translate(`sheet.${name}`)} {exactMoney(fen, language)}
        </Box>
      ))}
    </Typography>
  );
};
