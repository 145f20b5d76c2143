import { Alert, Box, TextField } from '@mui/material';
import type { ImportPreview } from '@yinhu/contracts/kernel';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../../i18n/use-label.ts';
import { timeText } from '../dates.ts';

const SHOWN = 8;
const MOST_REASON = 200;

interface RepeatWarningProps {
  readonly preview: ImportPreview;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Whether importing the table would enter again what was entered before. */
export const isRepeated = ({ repeats, importedBefore }: ImportPreview): boolean =>
  repeats.length > 0 || importedBefore !== null;

/** What of the table was entered before, and why it is meant again. */
export const RepeatWarning = ({ preview, reason, onReason }: RepeatWarningProps) => {
  const translate = useTranslate();
  const language = useLanguage();
  const { repeats, importedBefore, texts } = preview;
  if (!isRepeated(preview)) return null;
  return (
    <Alert severity="warning" sx={{ mt: 2.5, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      {importedBefore && (
        <Box>
          {translate('sheet.imported_before', {
            by: importedBefore.by,
            at: timeText(importedBefore.at, language),
          })}
        </Box>
      )}
      {repeats.length > 0 && (
        <>
          {translate('sheet.repeated_rows', { count: repeats.length, smart_count: repeats.length })}
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {repeats.slice(0, SHOWN).map(({ row, text }) => (
              <li key={row}>{translate('sheet.repeated_row', { row, text: texts[text]?.[language] })}</li>
            ))}
          </Box>
        </>
      )}
      <TextField
        fullWidth
        required
        multiline
        size="small"
        label={translate('sheet.repeat_reason')}
        value={reason}
        onChange={({ target }) => onReason(target.value)}
        slotProps={{ htmlInput: { maxLength: MOST_REASON } }}
        sx={{ mt: 1.5 }}
      />
    </Alert>
  );
};
