import UploadFile from '@mui/icons-material/UploadFile';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../../shared/section.tsx';
import { ImportReport } from './import-report.tsx';
import { useImport } from './use-import.ts';

/** Choose a file, see what would come of it, import it. */
export const ImportUpload = () => {
  const translate = useTranslate();
  const { file, report, busy, done, isOver, choose, run } = useImport();
  const count = report?.counts.new ?? 0;
  return (
    <Section>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate('ocds_import.hint')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          component="label"
          variant={report ? 'outlined' : 'contained'}
          startIcon={<UploadFile />}
          disabled={busy !== null}
        >
          {translate(report ? 'ocds_import.another' : 'ocds_import.choose')}
          <input
            type="file"
            hidden
            accept=".json,.jsonl,.txt,application/json"
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              if (chosen) void choose(chosen);
              // The same file may be chosen again.
              target.value = '';
            }}
          />
        </Button>
        {report && !isOver && (
          <Button variant="contained" disabled={count === 0 || busy !== null} onClick={() => void run()}>
            {count === 0 ? translate('ocds_import.none') : translate('ocds_import.run', { count })}
          </Button>
        )}
        {file && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Typography>
        )}
      </Box>
      <Box role="status" sx={{ mt: busy ? 2 : 0 }}>
        {busy && (
          <>
            <LinearProgress sx={{ mb: 1 }} />
            <Typography variant="body2">{translate(`ocds_import.${busy}`, { done })}</Typography>
          </>
        )}
      </Box>
      {report && <ImportReport report={report} isOver={isOver} taken={done} />}
    </Section>
  );
};
