import Description from '@mui/icons-material/DescriptionOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, CircularProgress, Paper, Typography } from '@mui/material';
import {
  IMPORT_UPLOAD,
  MAX_IMPORT_ROWS,
  type Operation,
  type RequestOf,
  SheetFormat,
} from '@yinhu/contracts/kernel';
import { type DragEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDownload } from '../../api/use-files.ts';
import { useLabel, useLanguage } from '../../i18n/use-label.ts';
import { UploadError } from './upload-error.tsx';

interface ChooseFileProps {
  readonly template: Operation;
  /** Name of the file that is being checked. */
  readonly busy: string | undefined;
  readonly error: Error | null;
  readonly onChoose: (file: File) => void;
}

/** Out of sight, and still reached with the keyboard. */
const HIDDEN = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
const MEGABYTES = IMPORT_UPLOAD.maxBytes / (1024 * 1024);

/** A file is dropped, or chosen with mouse or keyboard; who has none yet gets the template. */
export const ChooseFile = ({ template, busy, error, onChoose }: ChooseFileProps) => {
  const translate = useTranslate();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File | undefined) => {
    if (!file || busy) return;
    setTooLarge(file.size > IMPORT_UPLOAD.maxBytes);
    if (file.size <= IMPORT_UPLOAD.maxBytes) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {tooLarge && <UploadError error={new Error(translate('sheet.too_large', { megabytes: MEGABYTES }))} />}
      {error && !busy && !tooLarge && <UploadError error={error} />}
      <Paper
        component="label"
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          display: 'block',
          textAlign: 'center',
          px: 3,
          py: { xs: 5, sm: 8 },
          cursor: busy ? 'progress' : 'pointer',
          borderStyle: 'dashed',
          borderWidth: 2,
          bgcolor: over ? 'action.hover' : undefined,
          borderColor: over ? 'primary.main' : undefined,
          '&:hover': { borderColor: 'primary.main' },
          '&:focus-within': { outline: '2px solid', outlineColor: 'warning.main', outlineOffset: 2 },
        }}
      >
        <input
          type="file"
          accept=".xlsx,.csv"
          disabled={busy !== undefined}
          style={HIDDEN}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, corrected meanwhile, may be chosen again.
            event.target.value = '';
          }}
        />
        {busy ? <CircularProgress size={36} /> : <UploadFile color="primary" sx={{ fontSize: 44 }} />}
        <Typography variant="h2" component="div" sx={{ mt: 1.5 }} aria-live="polite">
          {busy ? translate('sheet.checking', { name: busy }) : translate('sheet.drop')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {translate('sheet.limits', { rows: MAX_IMPORT_ROWS.toLocaleString('en'), megabytes: MEGABYTES })}
        </Typography>
      </Paper>
      <Template operation={template} />
    </>
  );
};

const Template = ({ operation }: { operation: Operation }) => {
  const translate = useTranslate();
  const label = useLabel();
  const language = useLanguage();
  const { mutate, isPending } = useDownload(operation);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mt: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('sheet.template')}
      </Typography>
      {SheetFormat.options.map((format) => (
        <Button
          key={format}
          size="small"
          startIcon={<Description />}
          loading={isPending}
          onClick={() => mutate({ format, language } as RequestOf<Operation>)}
        >
          {label(SheetFormat, format)}
        </Button>
      ))}
    </Box>
  );
};
