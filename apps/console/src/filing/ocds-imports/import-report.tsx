import { Box, Typography } from '@mui/material';
import { type OcdsImportReport, OcdsOutcome } from '@yinhu/contracts/filing';
import { useTranslate } from 'react-admin';
import { useLabel } from '../../i18n/use-label.ts';
import { ToneChip } from '../../shared/status-chip.tsx';
import { ImportEntry, OUTCOME_TONES } from './import-entry.tsx';

interface ImportReportProps {
  readonly report: OcdsImportReport;
  readonly isOver: boolean;
  /** Over all calls that the file needed. */
  readonly taken: number;
}

/** What a file holds, and what becomes of each process; what does not fit comes first. */
export const ImportReport = ({ report, isOver, taken }: ImportReportProps) => {
  const translate = useTranslate();
  const label = useLabel();
  const { processes, releases, entries } = report;
  const repeated = isOver ? report.counts.repeated - (taken - report.counts.taken) : report.counts.repeated;
  const counts = { ...report.counts, ...(isOver ? { taken, repeated } : {}) };
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="h3">{translate(isOver ? 'ocds_import.result' : 'ocds_import.preview')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', my: 1 }}>
        {translate('ocds_import.sum', { processes, releases })}
        {entries.length < processes && ` · ${translate('ocds_import.listed', { count: entries.length })}`}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 1 }}>
        {OcdsOutcome.options.map(
          (outcome) =>
            counts[outcome] > 0 && (
              <ToneChip key={outcome} tone={OUTCOME_TONES[outcome]}>
                {label(OcdsOutcome, outcome)} {counts[outcome]}
              </ToneChip>
            ),
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 520, overflowY: 'auto' }}>
        {entries.map((entry) => (
          <ImportEntry key={entry.ocid} entry={entry} />
        ))}
      </Box>
    </Box>
  );
};
